package dev.drawbridge.scenario.world;

import static dev.drawbridge.scenario.text.Written.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.report.Report;
import dev.drawbridge.scenario.text.Written;
import org.junit.jupiter.api.Test;

/** A bound that nothing was measured for is not kept. */
final class BoundsTest {

    private static final String NOBODY = SMALL.replaceAll("(?s)approvers:.*", "");

    /** Nobody decides for the second service. */
    private static final String TWO =
            SMALL.replace(
                            "load:",
                            "  - {name: ledger, owner: \"111111111111\"}\n"
                                    + "load:\n  - {service: ledger, arrivals: burst(20), for: 1h}")
                    .replace("name: ana,", "name: ana, services: [billing],");

    @Test
    void a_bound_on_one_service_is_not_judged_by_another() {
        var report =
                run(
                        TWO
                                + "expect: {ledger.p50TimeByHand: \"<= 2d\", ledger.maxWaiting: 20, billing.maxWaiting: \"< 20\"}\n");
        assertThat(report.expected())
                .filteredOn(check -> !check.kept())
                .extracting(Report.Check::sentence)
                .containsExactly("ledger.p50TimeByHand <= 2d: nothing measured");
        assertThat(report.figures()).containsEntry("ledger.maxWaiting", 20.0);
        assertThat(report.figures().get("maxWaiting")).isGreaterThan(20);
    }

    @Test
    void of_the_one_service_there_is_the_figures_are_those_of_all() {
        assertThat(run(SMALL + "expect: {billing.requests: 60}\n").kept()).isTrue();
    }

    @Test
    void where_nobody_asks_no_bound_is_kept_by_it() {
        var night = SMALL.replace("burst(60)", "burst(60), hours: sun 01-02 UTC");
        var report = run(night + "expect: {lost: 0, waiting: 0, requests: 0}\n");
        assertThat(report.expected())
                .filteredOn(Report.Check::kept)
                .extracting(Report.Check::metric)
                .containsExactly("requests");
    }

    @Test
    void who_was_never_answered_has_waited() {
        var waiting = run(NOBODY + "expect: {p90TimeToDecide: \"<= 4h\"}\n");
        assertThat(waiting.figures().get("waiting")).isGreaterThan(5);
        assertThat(waiting.kept()).as(waiting.words()).isFalse();
        var expired = run(NOBODY + "patience: 6h\nexpect: {p90TimeToDecide: \"<= 4h\"}\n");
        assertThat(expired.figures().get("p90TimeToDecide")).isBetween(21_600.0, 21_601.0);
    }

    @Test
    void who_waits_longer_than_was_promised_is_counted_answered_or_not() {
        var promised = NOBODY + "patience: 6h\nexpect: {slaBreaches: 0}\n";
        assertThat(run(promised + "sla: 7h\n").kept()).isTrue();
        assertThat(run(promised + "sla: 5h\n").figures().get("slaBreaches"))
                .isEqualTo(run(promised + "sla: 1d\n").figures().get("expired"))
                .isGreaterThan(5);
    }

    @Test
    void a_value_that_looks_like_its_bound_is_shown_to_the_last_digit() {
        var check = new Report.Check("p90TimeToDecide", "<= 4h", 14_430.0, false);
        assertThat(check.sentence()).isEqualTo("p90TimeToDecide <= 4h: 4h (14430.000s)");
    }

    private static Report run(String yaml) {
        var scenario = Written.scenario(yaml);
        return Report.of(World.play(scenario), "bounds", new Cast(scenario).all().size());
    }
}
