package dev.drawbridge.provider.domain.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.events.place.Regions;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What would make a rule mean nothing, or not what its author thinks. */
final class Problems {

    private static final int MOST_RULES = 1_000;
    private static final int MOST_PEOPLE = 20;
    private static final int LONGEST_REASON = 1_024;
    private static final int MOST_BYTES_EACH = 20_000;
    private static final int MOST_BYTES = 200_000;

    private final List<String> found = new ArrayList<>();

    private Problems() {}

    static List<String> of(RuleSet set) {
        var problems = new Problems();
        problems.unless(
                set.rules().size() <= MOST_RULES, "rules", "more than %d".formatted(MOST_RULES));
        var ids = new HashSet<String>();
        for (int i = 0; i < set.rules().size(); i++) {
            var rule = set.rules().get(i);
            var place = "rules[%d]".formatted(i);
            if (rule == null) {
                problems.unless(false, place, "a rule is needed, not null");
                continue;
            }
            var named = rule.id() != null && rule.id().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
            problems.unless(named, place + ".id", "a name of letters, digits, . _ - is needed");
            problems.unless(ids.add(rule.id()), place + ".id", "another rule has it already");
            problems.outcome(place, rule);
            problems.conditions(place + ".when", rule.when());
        }
        if (problems.found.isEmpty()) {
            problems.sizes(set.sentences());
        }
        return List.copyOf(problems.found);
    }

    /** What is published of the rules, and of each decision, are their sentences. */
    private void sizes(List<String> sentences) {
        int all = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int size = sentences.get(i).getBytes(UTF_8).length;
            all += size;
            unless(
                    size <= MOST_BYTES_EACH,
                    "rules[%d]".formatted(i),
                    tooLong(size, MOST_BYTES_EACH));
        }
        unless(all <= MOST_BYTES, "rules", tooLong(all, MOST_BYTES));
    }

    private static String tooLong(int size, int most) {
        return String.format(Locale.ROOT, "%,d bytes as sentences, at most %,d", size, most);
    }

    private void outcome(String place, Rule rule) {
        if (rule.then() == null) {
            unless(false, place + ".then", "say accept, reject or hold");
            return;
        }
        var holds = rule.then() == Rule.Then.hold;
        only(rule.limit(), rule.then() == Rule.Then.accept, place + ".limit", "accept");
        only(rule.reason(), rule.then() == Rule.Then.reject, place + ".reason", "reject");
        only(rule.people(), holds, place + ".people", "hold");
        unless(
                rule.reason() == null || rule.reason().length() <= LONGEST_REASON,
                place + ".reason",
                "longer than %d characters".formatted(LONGEST_REASON));
        each(place + ".approvers", rule.approvers(), a -> !a.isBlank(), "no name");
        unless(holds || rule.approvers().isEmpty(), place + ".approvers", "only with hold");
        unless(rule.limit() == null || rule.limit() > 0, place + ".limit", "at least 1");
        unless(
                rule.needed() >= 1 && rule.needed() <= MOST_PEOPLE,
                place + ".people",
                "from 1 to %d".formatted(MOST_PEOPLE));
        unless(
                rule.approvers().isEmpty()
                        || rule.approvers().size() >= rule.needed()
                        || rule.approvers().stream().anyMatch(a -> a != null && a.contains("*")),
                place + ".approvers",
                "fewer than the people that are needed");
    }

    private void conditions(String place, When when) {
        each(place + ".accounts", when.accounts(), a -> a.matches("\\d{12}"), "no account id");
        each(
                place + ".organizationPaths",
                when.organizationPaths(),
                p -> !p.isBlank() && !p.endsWith("/") && !p.contains("*"),
                "no path: it stands for itself and all below it");
        each(place + ".principals", when.principals(), p -> !p.isBlank(), "empty");
        each(place + ".regions", when.regions(), Problems::knownRegion, "no Region known here");
        each(
                place + ".availabilityZoneIds",
                when.availabilityZoneIds(),
                z -> z.matches("[a-z0-9]+-az\\d+"),
                "no zone id such as use1-az1");
        when.tags().forEach((key, values) -> tag(place + ".tags", key, values));
        least(place + ".connectionsBelow", when.connectionsBelow(), 1);
        least(place + ".connectionsFrom", when.connectionsFrom(), 0);
        if (when.hours() != null) {
            hours(place + ".hours", when.hours());
        }
    }

    private void tag(String place, String key, @Nullable List<String> values) {
        unless(!key.isBlank(), place, "a key is empty");
        unless(
                values != null,
                "%s.%s".formatted(place, key),
                "a list of values is needed; an empty one asks only that the tag is there");
        if (values != null) {
            each("%s.%s".formatted(place, key), values, _ -> true, "no value of a tag");
        }
    }

    private void hours(String place, Hours hours) {
        unless(hours.days().stream().noneMatch(Objects::isNull), place + ".days", "null is no day");
        unless(
                parses(() -> LocalTime.parse(hours.from())),
                place + ".from",
                "a time such as 09:00 is needed");
        unless(
                parses(() -> LocalTime.parse(hours.to())),
                place + ".to",
                "a time such as 17:00 is needed");
        unless(
                parses(() -> ZoneId.of(hours.zone())),
                place + ".zone",
                "'%s' is no time zone".formatted(hours.zone()));
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException | NullPointerException _) {
            return false;
        }
    }

    private static boolean knownRegion(String region) {
        return Regions.all().stream().anyMatch(known -> known.value().equals(region));
    }

    private void each(String place, List<String> values, Predicate<String> good, String complaint) {
        for (int i = 0; i < values.size(); i++) {
            unless(
                    values.get(i) != null && good.test(values.get(i)),
                    "%s[%d]".formatted(place, i),
                    "'%s' is %s".formatted(values.get(i), complaint));
        }
    }

    private void least(String place, @Nullable Integer value, int least) {
        unless(value == null || value >= least, place, "at least " + least);
    }

    private void only(@Nullable Object value, boolean fits, String place, String with) {
        unless(value == null || fits, place, "only with " + with);
    }

    private void unless(boolean good, String place, String complaint) {
        if (!good) {
            found.add(place + ": " + complaint);
        }
    }
}
