package dev.drawbridge.provider.domain.rules;

import dev.drawbridge.provider.domain.rules.Rule.Then;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule set made ready to be asked often. Rules that name accounts, a tag's values or paths are
 * found by these, the others are looked at one by one; rejections come first, because they win.
 */
public final class CompiledRules {

    private record Line(int place, Rule rule, Check[] checks) {
        boolean holds(Seen seen) {
            for (var check : checks) {
                if (!check.holds(seen)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final @Nullable Integer version;
    private final List<String> tagKeys;
    private final Lines rejecting;
    private final Lines others;

    private CompiledRules(
            @Nullable Integer version, List<String> tagKeys, Lines rejecting, Lines others) {
        this.version = version;
        this.tagKeys = tagKeys;
        this.rejecting = rejecting;
        this.others = others;
    }

    /**
     * @param version null for a draft
     */
    public static CompiledRules of(RuleSet set, @Nullable Integer version) {
        var rejecting = new Lines();
        var others = new Lines();
        for (int place = 0; place < set.rules().size(); place++) {
            var rule = set.rules().get(place);
            var line = new Line(place, rule, Checks.of(rule.when()));
            (rule.then() == Then.reject ? rejecting : others).add(line);
        }
        var tagKeys =
                set.rules().stream()
                        .flatMap(rule -> rule.when().tags().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        return new CompiledRules(version, tagKeys, rejecting, others);
    }

    /**
     * @param acceptanceRequired decides where no rule applies
     */
    public Verdict judge(Applicant applicant, boolean acceptanceRequired) {
        var seen = new Seen(applicant);
        var evidence = Evidence.of(applicant, tagKeys);
        var line = rejecting.first(seen);
        if (line == null) {
            line = others.first(seen);
        }
        if (line == null) {
            return Verdict.byService(acceptanceRequired, version, evidence);
        }
        return verdict(line.rule(), applicant, evidence);
    }

    private Verdict verdict(Rule rule, Applicant applicant, Map<String, String> evidence) {
        var full = rule.limit() != null && applicant.liveConnections() >= rule.limit();
        return new Verdict(
                full ? Then.hold : rule.then(),
                full ? 1 : rule.needed(),
                rule.approvers(),
                rule.id(),
                version,
                full ? Verdict.LIMIT + rule.sentence() : rule.sentence(),
                rule.reason(),
                evidence);
    }

    /** Lines in their order: each is found by its account, its tag or its path, if it has any. */
    private static final class Lines {

        private final Map<String, List<Line>> byAccount = new HashMap<>();
        private final Map<String, Map<String, List<Line>>> byTag = new HashMap<>();
        private final Map<String, List<Line>> byPath = new HashMap<>();
        private final List<Line> general = new ArrayList<>();

        void add(Line line) {
            var when = line.rule().when();
            var tag = valued(when);
            if (!when.accounts().isEmpty()) {
                put(byAccount, when.accounts(), line);
            } else if (tag != null) {
                var values = byTag.computeIfAbsent(tag.getKey(), _ -> new HashMap<>());
                put(values, tag.getValue(), line);
            } else if (!when.organizationPaths().isEmpty()) {
                put(byPath, when.organizationPaths(), line);
            } else {
                general.add(line);
            }
        }

        /** A log may hold a null for no values: it was not refused once. */
        private static Map.@Nullable Entry<String, List<String>> valued(When when) {
            for (var tag : when.tags().entrySet()) {
                @Nullable List<String> values = tag.getValue();
                if (values != null && !values.isEmpty()) {
                    return tag;
                }
            }
            return null;
        }

        private static void put(Map<String, List<Line>> index, List<String> keys, Line line) {
            new HashSet<>(keys)
                    .forEach(key -> index.computeIfAbsent(key, _ -> new ArrayList<>()).add(line));
        }

        @Nullable Line first(Seen seen) {
            var applicant = seen.applicant();
            var first = earlier(byAccount.get(applicant.account()), seen, null);
            for (var tag : byTag.entrySet()) {
                var value = applicant.tags().get(tag.getKey());
                if (value != null) {
                    first = earlier(tag.getValue().get(value), seen, first);
                }
            }
            return earlier(general, seen, byPath.isEmpty() ? first : above(seen, first));
        }

        /** By the path the account is at, and by each that is above it. */
        private @Nullable Line above(Seen seen, @Nullable Line before) {
            var path = seen.applicant().organizationPath();
            if (path == null) {
                return before;
            }
            var first = earlier(byPath.get(path), seen, before);
            for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
                first = earlier(byPath.get(path.substring(0, at)), seen, first);
            }
            return first;
        }

        /** The first that holds and stands before what was found so far; else that. */
        private static @Nullable Line earlier(
                @Nullable List<Line> lines, Seen seen, @Nullable Line found) {
            if (lines == null) {
                return found;
            }
            int before = found == null ? Integer.MAX_VALUE : found.place();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                if (line.place() >= before) {
                    return found;
                }
                if (line.holds(seen)) {
                    return line;
                }
            }
            return found;
        }
    }
}
