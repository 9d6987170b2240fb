package dev.drawbridge.provider.domain.rules;

import dev.drawbridge.provider.domain.rules.Rule.Then;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule set made ready to be asked often. Rules that name accounts are found by account, the
 * others are looked at one by one; rejections come first, because they win.
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

    /** Lines in their order, a part of them by account. */
    private static final class Lines {

        private static final Line[] NONE = {};

        private final List<Line> general = new ArrayList<>();
        private final Map<String, List<Line>> byAccount = new HashMap<>();
        private Line[] compiled = NONE;

        void add(Line line) {
            if (line.rule().when().accounts().isEmpty()) {
                general.add(line);
                compiled = general.toArray(Line[]::new);
                return;
            }
            line.rule().when().accounts().stream()
                    .distinct()
                    .forEach(account ->
                            byAccount.computeIfAbsent(account, _ -> new ArrayList<>()).add(line));
        }

        @Nullable Line first(Seen seen) {
            var named =
                    firstOf(byAccount.getOrDefault(seen.applicant().account(), List.of()), seen);
            var before = named == null ? Integer.MAX_VALUE : named.place();
            for (var line : compiled) {
                if (line.place() > before) {
                    break;
                }
                if (line.holds(seen)) {
                    return line;
                }
            }
            return named;
        }

        private static @Nullable Line firstOf(List<Line> lines, Seen seen) {
            for (var line : lines) {
                if (line.holds(seen)) {
                    return line;
                }
            }
            return null;
        }
    }
}
