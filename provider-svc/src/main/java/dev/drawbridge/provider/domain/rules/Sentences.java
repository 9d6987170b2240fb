package dev.drawbridge.provider.domain.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules as English. */
final class Sentences {

    private static final Pattern SEVERAL =
            Pattern.compile("Hold(?: every request)? for (\\d{1,9}) people");

    private Sentences() {}

    static String of(Rule rule) {
        var conditions = conditions(rule.when());
        return conditions.isEmpty()
                ? said(rule, " every request") + "."
                : said(rule, "") + " when " + all(conditions) + ".";
    }

    private static String said(Rule rule, String whom) {
        var limit = rule.limit();
        var reason = rule.reason();
        return switch (rule.then()) {
            case accept ->
                    limit == null
                            ? "Accept" + whom
                            : "Accept up to %d connections of each consumer".formatted(limit);
            case reject ->
                    "Reject" + whom + (reason == null ? "" : ", saying “%s”,".formatted(reason));
            case hold -> "Hold" + whom + " for " + people(rule.needed(), rule.approvers());
        };
    }

    /** How many people a hold was for; the inverse of its sentence. */
    static int needed(String sentence) {
        var several = SEVERAL.matcher(sentence);
        return several.lookingAt() ? Integer.parseInt(several.group(1)) : 1;
    }

    static String people(int needed, List<String> approvers) {
        var number = needed == 1 ? "a person" : needed + " people";
        return approvers.isEmpty() ? number : number + " out of " + any(approvers);
    }

    private static List<String> conditions(When when) {
        var said = new ArrayList<String>();
        say(said, "the account is ", when.accounts());
        say(said, "the organisation path is under ", when.organizationPaths());
        say(said, "the principal is ", when.principals());
        when.tags()
                .forEach((key, values) ->
                        said.add(
                                values == null || values.isEmpty()
                                        ? "there is a tag " + key
                                        : "the tag %s is %s".formatted(key, any(values))));
        say(said, "the Region is ", when.regions());
        say(said, "all its zones are among ", when.availabilityZoneIds());
        if (when.hours() != null) {
            said.add(when.hours().sentence());
        }
        if (when.connectionsFrom() != null) {
            said.add(
                    "the consumer has %d or more live connections"
                            .formatted(when.connectionsFrom()));
        }
        if (when.connectionsBelow() != null) {
            said.add(
                    "the consumer has fewer than %d live connections"
                            .formatted(when.connectionsBelow()));
        }
        return said;
    }

    private static void say(List<String> said, String words, List<String> values) {
        if (!values.isEmpty()) {
            said.add(words + any(values));
        }
    }

    static String any(Collection<?> values) {
        return joined(values.stream().map(Sentences::spoken).toList(), "or");
    }

    private static String all(List<String> values) {
        return joined(values, "and");
    }

    private static String spoken(@Nullable Object value) {
        var text = String.valueOf(value);
        return value instanceof Enum<?>
                ? text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT)
                : text;
    }

    private static String joined(List<String> values, String last) {
        return values.size() < 2
                ? String.join("", values)
                : String.join(", ", values.subList(0, values.size() - 1))
                        + " %s ".formatted(last)
                        + values.getLast();
    }
}
