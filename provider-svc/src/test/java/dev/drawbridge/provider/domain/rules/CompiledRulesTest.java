package dev.drawbridge.provider.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The compiled form says what reading the rules one after another says; and it is quick. */
final class CompiledRulesTest {

    private static final long SEED = Long.getLong("drawbridge.seed", 20_261_126L);
    private static final Hours ON_FRIDAYS =
            new Hours("00:00", "23:59", "UTC", List.of(java.time.DayOfWeek.FRIDAY));
    private static final List<String> TEAMS = List.of("ops", "billing", "web");

    @Test
    void it_says_what_reading_them_one_by_one_says() {
        var random = new Random(SEED);
        for (int n = 0; n < 2_000; n++) {
            var rules = rules(random, 1 + random.nextInt(12));
            var compiled = CompiledRules.of(new RuleSet(rules, RuleSet.Withdrawn.leave), 1);
            for (int m = 0; m < 5; m++) {
                var applicant = applicant(random);
                var expected = oneByOne(rules, applicant);
                assertThat(compiled.judge(applicant, true).ruleId())
                        .as("seed %d: %s of %s", SEED, rules, applicant)
                        .isEqualTo(expected == null ? null : expected.id());
            }
        }
    }

    private static @Nullable Rule oneByOne(List<Rule> rules, Applicant applicant) {
        var applying = rules.stream().filter(rule -> applies(rule.when(), applicant)).toList();
        return applying.stream()
                .filter(rule -> rule.then() == Rule.Then.reject)
                .findFirst()
                .orElse(applying.isEmpty() ? null : applying.getFirst());
    }

    private static boolean applies(When when, Applicant who) {
        var below = when.connectionsBelow();
        return (when.accounts().isEmpty() || when.accounts().contains(who.account()))
                && when.tags().entrySet().stream()
                        .allMatch(t ->
                                t.getValue().isEmpty()
                                        || t.getValue().contains(who.tags().get(t.getKey())))
                && (when.organizationPaths().isEmpty()
                        || when.organizationPaths().stream().anyMatch(top -> isUnder(who, top)))
                && when.principals().stream().allMatch(p -> who.principal().matches(p))
                && (when.hours() == null
                        || when.hours()
                                .days()
                                .contains(who.at().atZone(java.time.ZoneOffset.UTC).getDayOfWeek()))
                && (below == null || who.liveConnections() < below);
    }

    private static boolean isUnder(Applicant who, String top) {
        var path = who.organizationPath();
        return path != null && (path + "/").startsWith(top + "/");
    }

    private static List<Rule> rules(Random random, int count) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < count; i++) {
            var when = random.nextBoolean() ? When.account(account(random)) : When.ALWAYS;
            if (random.nextInt(3) > 0) {
                when =
                        new When(
                                when.accounts(),
                                random.nextBoolean() ? List.of(path(random)) : List.of(),
                                random.nextInt(4) == 0
                                        ? List.of("arn:aws:iam::000000000001:root")
                                        : List.of(),
                                Map.of(
                                        "team",
                                        random.nextInt(4) == 0
                                                ? List.of()
                                                : List.of(team(random), team(random))),
                                List.of(),
                                List.of(),
                                random.nextInt(4) == 0 ? ON_FRIDAYS : null,
                                random.nextBoolean() ? random.nextInt(1, 6) : null,
                                null);
            }
            var id = "r" + i;
            rules.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Rule.reject(id, when, "no");
                        case 1 -> Rule.hold(id, when, 2);
                        default -> Rule.accept(id, when);
                    });
        }
        return rules;
    }

    private static Applicant applicant(Random random) {
        var account = account(random);
        return new Applicant(
                account,
                "arn:aws:iam::" + account + ":root",
                random.nextInt(4) == 0 ? null : path(random),
                Map.of("team", team(random)),
                "us-east-1",
                List.of("use1-az1"),
                Instant.EPOCH.plusSeconds(86_400L * random.nextInt(7)),
                random.nextInt(6));
    }

    private static String account(Random random) {
        return "%012d".formatted(random.nextInt(4));
    }

    private static String path(Random random) {
        return List.of("o", "o/a", "o/ab", "o/a/b", "o/a/b/c").get(random.nextInt(5));
    }

    private static String team(Random random) {
        return TEAMS.get(random.nextInt(TEAMS.size()));
    }
}
