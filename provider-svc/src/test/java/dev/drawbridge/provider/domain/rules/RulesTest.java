package dev.drawbridge.provider.domain.rules;

import static dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn.reject;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each condition by a row of a table; then how rules stand to each other. */
final class RulesTest {

    static final Applicant CAROL =
            new Applicant(
                    "222222222222",
                    "arn:aws:iam::222222222222:role/Deploy-7",
                    "o-1/r-1/ou-dev/team",
                    Map.of("team", "billing", "private", "secret"),
                    "us-east-1",
                    List.of("use1-az1", "use1-az2"),
                    // A Monday, 09:30 in Oslo.
                    Instant.parse("2026-11-23T08:30:00Z"),
                    3);

    static Stream<Arguments> conditions() {
        var always = When.ALWAYS;
        return Stream.of(
                arguments(always, true),
                arguments(When.account("111111111111", "222222222222"), true),
                arguments(When.account("111111111111"), false),
                arguments(When.path("o-1/r-1/ou-dev"), true),
                arguments(When.path("o-1/r-1/ou-dev/team"), true),
                arguments(When.path("o-1/r-1/ou-de"), false),
                arguments(When.principal("arn:aws:iam::*:role/Deploy*"), true),
                arguments(When.principal("arn:aws:iam::*:user/*"), false),
                arguments(When.tag("team", "ops", "billing"), true),
                arguments(When.tag("team"), true),
                arguments(When.tag("team", "ops"), false),
                arguments(When.tag("cost-centre"), false),
                arguments(always.in(List.of("eu-north-1", "us-east-1"), List.of()), true),
                arguments(always.in(List.of("eu-north-1"), List.of()), false),
                arguments(always.in(List.of(), List.of("use1-az1", "use1-az2", "use1-az3")), true),
                arguments(always.in(List.of(), List.of("use1-az1")), false),
                arguments(hours("09:00", "17:00"), true),
                arguments(hours("09:31", "17:00"), false),
                arguments(hours("08:00", "09:30"), false),
                arguments(hours("22:00", "10:00"), true),
                arguments(When.at(new Hours("09:00", "17:00", "UTC", List.of())), false),
                arguments(
                        When.at(new Hours("09:00", "17:00", "Europe/Oslo", List.of(MONDAY))), true),
                arguments(
                        When.at(new Hours("09:00", "17:00", "Europe/Oslo", List.of(FRIDAY))),
                        false),
                arguments(
                        When.at(new Hours("22:00", "10:00", "Europe/Oslo", List.of(MONDAY))),
                        false),
                arguments(always.connectionsBelow(4), true),
                arguments(always.connectionsBelow(3), false),
                arguments(always.connectionsFrom(3), true),
                arguments(always.connectionsFrom(4), false),
                arguments(When.account("222222222222").connectionsFrom(4), false));
    }

    private static When hours(String from, String to) {
        return When.at(new Hours(from, to, "Europe/Oslo", List.of()));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void b3_a_condition_holds_or_not(When when, boolean holds) {
        var verdict = judge(Rule.accept("it", when));
        assertThat(verdict.ruleId()).isEqualTo(holds ? "it" : null);
        assertThat(verdict.then()).isEqualTo(holds ? Rule.Then.accept : Rule.Then.hold);
    }

    static Verdict judge(Rule... rules) {
        return CompiledRules.of(RuleSet.of(rules), 7).judge(CAROL, true);
    }

    @Test
    void a_rejection_wins_wherever_it_stands() {
        var accept = Rule.accept("in", When.ALWAYS);
        var no = Rule.reject("out", When.account("222222222222"), "not you");
        for (var verdict : List.of(judge(accept, no), judge(no, accept))) {
            assertThat(verdict.ruleId()).isEqualTo("out");
            assertThat(verdict.told()).isEqualTo("not you");
            assertThat(verdict.version()).isEqualTo(7);
        }
    }

    @Test
    void else_the_first_that_applies_decides_be_it_found_by_account_or_not() {
        var named = Rule.accept("named", When.account("222222222222"));
        var general = Rule.hold("general", When.ALWAYS, 2);
        assertThat(judge(named, general).ruleId()).isEqualTo("named");
        assertThat(judge(general, named).ruleId()).isEqualTo("general");
        assertThat(judge(general, named).outcome()).isEqualTo("hold for 2 people");
    }

    @Test
    void without_a_rule_that_applies_the_service_decides() {
        var rules = CompiledRules.of(RuleSet.of(Rule.accept("x", When.account("1"))), 1);
        assertThat(rules.judge(CAROL, false).then()).isEqualTo(Rule.Then.accept);
        assertThat(rules.judge(CAROL, true).then()).isEqualTo(Rule.Then.hold);
    }

    @Test
    void who_has_reached_the_limit_of_an_accepting_rule_waits_for_a_person() {
        assertThat(judge(Rule.acceptUpTo(4, "some", When.ALWAYS)).then())
                .isEqualTo(Rule.Then.accept);
        var full = judge(Rule.acceptUpTo(3, "some", When.ALWAYS));
        assertThat(full.then()).isEqualTo(Rule.Then.hold);
        assertThat(full.reason())
                .isEqualTo(
                        "The limit is reached:" + " Accept up to 3 connections of each consumer.");
    }

    @Test
    void the_evidence_shows_what_was_seen_and_no_tag_that_no_rule_asks_for() {
        assertThat(judge(Rule.accept("t", When.tag("team", "ops"))).evidence())
                .containsEntry("tag team", "billing")
                .containsEntry("liveConnections", "3")
                .doesNotContainValue("secret");
    }

    @Test
    void a_rule_set_that_changes_says_so_in_words() {
        var before = RuleSet.of(Rule.accept("a", When.ALWAYS), Rule.hold("b", When.ALWAYS, 2));
        var after =
                RuleSet.of(
                                Rule.hold("b", When.ALWAYS, 3),
                                Rule.reject("c", When.tag("team", "x"), "no"))
                        .withdrawing(reject);
        assertThat(Differences.between(before, after))
                .containsExactly(
                        "a is gone: Accept every request.",
                        "b now says: Hold every request for 3 people."
                                + " It said: Hold every request for 2 people.",
                        "c is new, at place 2: Reject, saying “no”, when the tag team is x.",
                        "connections that are no longer admitted: reject, before: leave");
        assertThat(Differences.between(after, after)).isEmpty();
    }
}
