package dev.drawbridge.provider.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rule that means nothing is refused, with the place and what to do. */
final class ProblemsTest {

    @Test
    void b3_every_rule_reads_as_english() {
        var when =
                new When(
                        List.of("111111111111", "222222222222"),
                        List.of("o-1/dev"),
                        List.of(),
                        Map.of("team", List.of("ops", "billing", "web")),
                        List.of(),
                        List.of(),
                        new Hours("09:00", "17:00", "Europe/Oslo", List.of()),
                        5,
                        null);
        assertThat(Rule.accept("dev", when).sentence())
                .isEqualTo(
                        "Accept when the account is 111111111111 or 222222222222, the organisation"
                                + " path is under o-1/dev, the tag team is ops, billing or web, it is"
                                + " between 09:00 and 17:00 in Europe/Oslo and the consumer has fewer"
                                + " than 5 live connections.");
        assertThat(Rule.hold("x", When.ALWAYS, 2, "ana", "bo", "cy").sentence())
                .isEqualTo("Hold every request for 2 people out of ana, bo or cy.");
    }

    @Test
    void what_is_wrong_is_said_with_its_place() {
        var wrong =
                new RuleSet(
                        List.of(
                                Rule.accept("a b", When.account("12")),
                                Rule.accept("x", When.path("o-1/")),
                                Rule.reject("x", hours("nine", "17:00", "Mars/Phobos"), "no"),
                                Rule.hold("few", When.ALWAYS, 3, "ana", "bo"),
                                Rule.acceptUpTo(
                                        0, "none", When.ALWAYS.in(List.of("mars-1"), List.of("a"))),
                                new Rule(
                                        "odd",
                                        When.ALWAYS,
                                        Rule.Then.accept,
                                        null,
                                        "why",
                                        2,
                                        List.of("ana"))),
                        RuleSet.Withdrawn.leave);
        assertThat(wrong.problems())
                .containsExactly(
                        "rules[0].id: a name of letters, digits, . _ - is needed",
                        "rules[0].when.accounts[0]: '12' is no account id",
                        "rules[1].when.organizationPaths[0]: 'o-1/' is no path: it stands for"
                                + " itself and all below it",
                        "rules[2].id: another rule has it already",
                        "rules[2].when.hours.from: a time such as 09:00 is needed",
                        "rules[2].when.hours.zone: 'Mars/Phobos' is no time zone",
                        "rules[3].approvers: fewer than the people that are needed",
                        "rules[4].limit: at least 1",
                        "rules[4].when.regions[0]: 'mars-1' is no Region known here",
                        "rules[4].when.availabilityZoneIds[0]: 'a' is no zone id such as use1-az1",
                        "rules[5].reason: only with reject",
                        "rules[5].people: only with hold",
                        "rules[5].approvers: only with hold",
                        "rules[5].approvers: fewer than the people that are needed");
        assertThat(RuleSet.of(Rule.accept("fine", When.ALWAYS)).problems()).isEmpty();
    }

    @Test
    void a_null_is_refused_with_its_place_and_a_log_that_holds_one_still_reads() {
        var tags = new HashMap<String, List<String>>();
        tags.put("team", null);
        tags.put("cost", Arrays.asList("a", null));
        var rule =
                new Rule(
                        "a",
                        tagged(tags),
                        Rule.Then.hold,
                        null,
                        null,
                        null,
                        Arrays.asList("*", null));
        assertThat(new RuleSet(Arrays.asList(rule, null), RuleSet.Withdrawn.leave).problems())
                .containsExactlyInAnyOrder(
                        "rules[0].approvers[1]: 'null' is no name",
                        "rules[0].when.tags.team: a list of values is needed; an empty one asks"
                                + " only that the tag is there",
                        "rules[0].when.tags.cost[1]: 'null' is no value of a tag",
                        "rules[1]: a rule is needed, not null");
        tags.remove("cost");
        var old = Rule.accept("old", tagged(tags));
        assertThat(old.sentence()).isEqualTo("Accept when there is a tag team.");
        assertThat(CompiledRules.of(RuleSet.of(old), 1)).isNotNull();
    }

    private static When tagged(Map<String, List<String>> tags) {
        return new When(
                List.of(), List.of(), List.of(), tags, List.of(), List.of(), null, null, null);
    }

    @Test
    void what_is_too_long_for_a_message_is_refused_with_the_limit() {
        var wordy =
                new Rule(
                        "a",
                        When.ALWAYS,
                        Rule.Then.reject,
                        null,
                        "x".repeat(1_025),
                        null,
                        List.of());
        assertThat(RuleSet.of(wordy).problems())
                .containsExactly("rules[0].reason: longer than 1024 characters");
        var wide = Rule.accept("wide", When.principal("x".repeat(20_001)));
        assertThat(RuleSet.of(wide).problems())
                .containsExactly("rules[0]: 20,031 bytes as sentences, at most 20,000");
        var many =
                IntStream.range(0, 11)
                        .mapToObj(i -> Rule.accept("r" + i, When.principal("x".repeat(19_000))))
                        .toArray(Rule[]::new);
        assertThat(RuleSet.of(many).problems())
                .containsExactly("rules: 209,330 bytes as sentences, at most 200,000");
    }

    @Test
    @SuppressWarnings("NullAway") // a document that leaves the days out
    void hours_without_days_are_every_days() {
        var always = When.at(new Hours("09:00", "17:00", "Europe/Oslo", null));
        assertThat(RuleSet.of(Rule.accept("office", always)).problems()).isEmpty();
    }

    private static When hours(String from, String to, String zone) {
        return When.at(new Hours(from, to, zone, List.of()));
    }
}
