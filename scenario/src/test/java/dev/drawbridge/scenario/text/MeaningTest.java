package dev.drawbridge.scenario.text;

import static dev.drawbridge.scenario.text.Written.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeaningTest {

    @Test
    void who_looks_again_at_once_would_never_stop() {
        assertThat(problems(SMALL.replace("rejects: 0.2", "again: 0s")))
                .containsExactly(
                        "line 14: approvers[0].again: a minute at least: who looks again at once"
                                + " never stops");
    }

    @Test
    @Timeout(60)
    void a_small_file_that_means_a_large_document_is_refused_with_its_line() {
        var laughs = new StringBuilder("a0: &a0 [x,x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(laughs.toString()).getFirst())
                .startsWith("line ")
                .contains("more than 300000 values, aliases counted");
        assertThat(problems("seed: 1\na: &a [*a]\n").getFirst())
                .startsWith("line 2: more than 40 deep, or an alias of itself");
        assertThat(problems("a: &a [1]\nb: [" + "*a,".repeat(200) + "]\n").getFirst())
                .startsWith("line 1: not read: Number of aliases");
    }

    @Test
    void what_is_down_is_down_and_what_is_delivered_badly_may_have_its_time() {
        assertThat(problems(SMALL + "chaos: [{do: broker.down, at: 1h, for: 1h, rate: 0.1}]\n"))
                .containsExactly(
                        "line 15: chaos[0].rate: what is down is down: only with deliver.*");
        assertThat(
                        Written.scenario(
                                        SMALL
                                                + "chaos: [{do: deliver.delay, rate: 0.5, at: 1h, for: 1h}]\n")
                                .chaos()
                                .getFirst())
                .satisfies(each -> assertThat(each.holds(Duration.ofMinutes(59))).isFalse())
                .satisfies(each -> assertThat(each.holds(Duration.ofMinutes(61))).isTrue())
                .satisfies(each -> assertThat(each.holds(Duration.ofHours(2))).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"burst(2000001)", "burst(99999999999)", "poisson(1000/s)"})
    void more_than_can_be_played_is_told_before_it_is(String arrivals) {
        assertThat(problems(SMALL.replace("burst(60)", arrivals + ", for: 2d")).getFirst())
                .startsWith("line 12: load[0].arrivals: ")
                .containsAnyOf("are not played", "2,000,000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rejectRate|<= 5|'5' is more than all of them; write 5% or a share from 0 to 1",
                "waiting|<= 5%|'5%' is no number",
                "waiting|<= 5d|'5d' is no number",
                "p90TimeToDecide|<= 5|'5' is no time; write 7d, 4h, 1h30m or 90s"
            })
    void a_bound_that_cannot_be_meant_is_refused(String metric, String bound, String complaint) {
        assertThat(problems(SMALL + "expect: {%s: \"%s\"}\n".formatted(metric, bound)))
                .containsExactly("line 15: expect.%s: %s".formatted(metric, complaint));
    }

    @Test
    void no_promise_is_broken_where_none_was_made() {
        assertThat(problems(SMALL + "expect: {slaBreaches: 0}\n"))
                .containsExactly(
                        "line 15: expect.slaBreaches: of what? sla is needed, such as sla: 4h");
    }

    @Test
    void somebody_must_ask() {
        assertThat(problems(SMALL.replaceAll(" {2}- \\{count.*\n", "")))
                .containsExactly(
                        "line 11: load[0]: nobody asks: every account owns a service; name one with by");
    }

    @Test
    void as_many_people_as_a_rule_asks_for_must_be_there() {
        var four = SMALL.replace("then: accept}", "then: hold, people: 2}");
        assertThat(problems(four))
                .containsExactly(
                        "line 10: services[0].rules[0]: it takes 2 to decide, and of the approvers"
                                + " here 1 may; all of them: arn:aws:iam::111111111111:user/ana");
        assertThat(Written.scenario(four + "  - {name: ben, of: \"111111111111\"}\n").approvers())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "availabilityZoneIds: [use1-az6]",
                "regions: [eu-west-1]",
                "principals: [\"arn:aws:iam::*:role/deploy\"]"
            })
    void a_condition_that_a_scenario_cannot_judge_is_refused(String condition) {
        assertThat(problems(SMALL.replace("tags: {ou: [dev]}", condition)).getFirst())
                .startsWith("line 10: services[0].rules[0].when." + condition.split(":", 2)[0]);
    }

    @Test
    void an_account_has_twelve_digits_in_quotes_or_not() {
        assertThat(problems(SMALL.replace("id: \"111111111111\"", "id: 5")).getFirst())
                .isEqualTo(
                        "line 4: accounts[0].id: '5' is not understood (twelve digits, in quotes)");
        assertThat(problems(SMALL.replace("id: \"111111111111\"", "id: 011111111111")).getFirst())
                .startsWith("line 4: accounts[0].id: '11111111111' is not understood");
        assertThat(Written.scenario(SMALL.replace("\"111111111111\"", "111111111111")).services())
                .hasSize(1);
    }

    @Test
    void who_is_allowed_is_a_principal() {
        var allowed = SMALL.replace("billing\n", "billing\n    allow: [\"222222222222\"]\n");
        assertThat(problems(allowed).getFirst())
                .startsWith("line 8: services[0].allow[0]: '222222222222' is no principal");
    }

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(Wrong.class, () -> Written.scenario(yaml)).problems();
    }
}
