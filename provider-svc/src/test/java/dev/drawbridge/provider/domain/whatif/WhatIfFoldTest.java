package dev.drawbridge.provider.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.provider.domain.book.DryRun.Asked;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.CompiledRules;
import dev.drawbridge.provider.domain.rules.Rule;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.When;
import dev.drawbridge.provider.domain.whatif.WhatIf.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class WhatIfFoldTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(30));
    private static final Wanted ALL = new Wanted(List.of(), null, 0, 10);
    private static final RuleSet ONE =
            RuleSet.of(
                    Rule.accept("a", When.account("111111111111")),
                    Rule.acceptUpTo(2, "b", When.account("222222222222")));

    private static Past asked(int n, RuleSet under, Random random) {
        var account = List.of("111111111111", "222222222222", "333333333333").get(n % 3);
        var at = START.plus(Duration.ofMinutes(n));
        var applicant =
                new Applicant(account, "p", null, Map.of(), "r", List.of(), at, random.nextInt(4));
        var then = CompiledRules.of(under, 1).judge(applicant, true);
        var decided = at.plus(Duration.ofHours(2));
        return new Past(new Asked("vpce-" + n, at, applicant, then, false, false), decided, END);
    }

    @Test
    @DisplayName("R15 10,000 requests judged again by the rules that judged them: 0 differences")
    void r15_the_same_rules_differ_in_nothing() {
        var random = new Random(15);
        var whatIf = new WhatIf(ONE, true, START, END, ALL);
        for (int n = 0; n < 10_000; n++) {
            whatIf.add(asked(n, ONE, random));
        }
        var answer = whatIf.answer();
        assertThat(answer.counted()).isEqualTo(new WhatIf.Counted(10_000, 10_000, 0, 0, 0));
        assertThat(answer.cases()).isEmpty();
        assertThat(answer.waiting().then()).isEqualTo(answer.waiting().draft());
        assertThat(answer.curve())
                .allSatisfy(point -> assertThat(point.liveThen()).isEqualTo(point.liveDraft()));
    }

    @Test
    void what_is_newly_held_waits_as_long_as_people_took() {
        var whatIf = new WhatIf(RuleSet.NONE, true, START, END, ALL);
        var random = new Random(1);
        for (int n = 0; n < 300; n++) {
            whatIf.add(asked(n, ONE, random));
        }
        var waiting = whatIf.answer().waiting();
        assertThat(waiting.then().p50Seconds()).isZero();
        assertThat(waiting.draft().p50Seconds()).isBetween(6_800L, 7_600L);
        assertThat(waiting.draft().assumed()).isEqualTo(whatIf.answer().counted().newlyHeld());
    }

    @Test
    void who_is_newly_turned_away_is_not_live_and_limits_are_counted() {
        var no = RuleSet.of(Rule.reject("no", When.account("111111111111"), "no"));
        var whatIf = new WhatIf(no, true, START, END, ALL);
        var random = new Random(2);
        for (int n = 0; n < 300; n++) {
            whatIf.add(asked(n, ONE, random));
        }
        var answer = whatIf.answer();
        assertThat(answer.counted().newlyRejected()).isEqualTo(100);
        assertThat(answer.limitReached().then()).isPositive();
        assertThat(answer.limitReached().draft()).isZero();
        var day = answer.curve().get(10);
        assertThat(day.liveThen() - day.liveDraft()).isEqualTo(100);
        assertThat(answer.next()).isEqualTo(10);
    }

    @Test
    void a_range_of_thousands_of_years_has_its_curve() {
        var from = Instant.parse("1970-01-01T00:00:00Z");
        var whatIf = new WhatIf(ONE, true, from, Instant.parse("9999-12-31T23:59:59Z"), ALL);
        whatIf.add(asked(1, ONE, new Random(3)));
        assertThat(whatIf.answer().curve()).hasSize(60);
    }

    @Test
    void what_was_live_before_counts_for_both() {
        var whatIf = new WhatIf(ONE, true, START, END, ALL);
        whatIf.before(null);
        whatIf.before(START.plus(Duration.ofDays(15)));
        whatIf.before(START.minusSeconds(1));
        var curve = whatIf.answer().curve();
        assertThat(curve.getFirst().liveThen()).isEqualTo(2);
        assertThat(curve.getLast().liveDraft()).isEqualTo(1);
    }
}
