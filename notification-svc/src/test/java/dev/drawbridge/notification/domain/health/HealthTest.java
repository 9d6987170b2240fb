package dev.drawbridge.notification.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.domain.health.Verdict.Disable;
import dev.drawbridge.notification.domain.health.Verdict.Nothing;
import dev.drawbridge.notification.domain.health.Verdict.Warn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An endpoint on a clock of its own. */
final class HealthTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private Instant now = NOON;
    private Health health = Health.UNKNOWN;
    private final List<Verdict> verdicts = new ArrayList<>();

    private void tried(boolean success, Integer status) {
        var after =
                health.after(
                        new Tried(now, now, success, status, "HTTP " + status, 0),
                        HealthRules.DEFAULT);
        health = after.health();
        if (!(after.verdict() instanceof Nothing)) {
            verdicts.add(after.verdict());
        }
    }

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            tried(false, 500);
        }
    }

    private void succeeds(int times) {
        for (int i = 0; i < times; i++) {
            tried(true, 200);
        }
    }

    @Test
    void nine_failures_do_not_open_the_breaker_and_ten_do() {
        fails(9);
        assertThat(health.probeAt()).isNull();
        fails(1);
        assertThat(health.probeAt()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void whoever_has_too_much_to_do_gets_one_a_second_until_he_takes_one() {
        for (int status : new int[] {429, 502, 504}) {
            tried(false, status);
            assertThat(health.probeAt()).isEqualTo(NOON.plusSeconds(1));
            tried(true, 200);
            assertThat(health.probeAt()).isNull();
        }
        tried(false, 429);
        tried(false, 500);
        assertThat(health.probeAt()).isNull();
        assertThat(verdicts).isEmpty();
    }

    @Test
    void it_opens_at_seven_failures_in_ten_and_not_at_six() {
        succeeds(4);
        fails(6);
        assertThat(health.probeAt()).isNull();
        health = Health.UNKNOWN;
        succeeds(3);
        fails(7);
        assertThat(health.probeAt()).isNotNull();
    }

    @Test
    void what_failed_more_than_five_minutes_ago_does_not_count() {
        fails(9);
        now = now.plus(Duration.ofMinutes(6));
        fails(9);
        assertThat(health.probeAt()).isNull();
    }

    @Test
    void a_probe_that_arrives_closes_it() {
        fails(10);
        now = now.plusSeconds(30);
        succeeds(1);
        assertThat(health).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void endpoints_that_fail_at_once_are_probed_one_after_the_other() {
        fails(9);
        var probes =
                Stream.of(0.0, 0.5, 1.0)
                        .map(lot -> new Tried(now, now, false, 500, "HTTP 500", lot))
                        .map(last -> health.after(last, HealthRules.DEFAULT).health().probeAt());
        assertThat(probes)
                .containsExactly(NOON.plusSeconds(30), NOON.plusSeconds(33), NOON.plusSeconds(36));
    }

    @Test
    void a_probe_that_fails_opens_it_again_for_twice_as_long() {
        fails(10);
        now = now.plusSeconds(30);
        fails(1);
        assertThat(health.probeAt()).isEqualTo(now.plusSeconds(60));
        assertThat(health.failedProbes()).isEqualTo(1);
    }

    @Test
    void what_was_on_its_way_when_it_opened_says_nothing_new() {
        fails(10);
        var late = new Tried(NOON.minusSeconds(1), NOON.plusSeconds(5), false, 500, "HTTP 500", 0);
        assertThat(health.after(late, HealthRules.DEFAULT).health().probeAt())
                .isEqualTo(health.probeAt());
    }

    @Test
    void what_is_claimed_while_it_opens_is_no_probe() {
        fails(10);
        now = now.plusSeconds(1);
        fails(60);
        assertThat(health.failedProbes()).isZero();
        assertThat(health.probeAt()).isEqualTo(NOON.plusSeconds(30));
        assertThat(verdicts).isEmpty();
    }

    @Test
    void ten_probes_that_fail_disable_it_after_three_warnings_and_more_than_an_hour() {
        fails(10);
        while (verdicts.stream().noneMatch(Disable.class::isInstance)) {
            now = health.probeAt();
            fails(1);
        }
        assertThat(verdicts)
                .extracting(v -> v instanceof Warn(var percent, _) ? percent : 100)
                .containsExactly(50, 70, 90, 100);
        assertThat(Duration.between(NOON, now)).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void gone_disables_it_at_once() {
        tried(false, 410);
        assertThat(verdicts).containsExactly(new Disable("it answered 410 Gone"));
    }

    @Test
    void five_days_of_nothing_but_failures_disable_it() {
        for (int hours = 0; hours <= 5 * 24; hours += 6) {
            now = NOON.plus(Duration.ofHours(hours));
            assertThat(verdicts).noneMatch(Disable.class::isInstance);
            fails(1);
        }
        assertThat(verdicts.getLast()).isInstanceOf(Disable.class);
    }

    @Test
    void one_failure_a_day_is_not_counted_and_a_success_begins_anew() {
        for (int days = 0; days < 20; days++) {
            now = NOON.plus(Duration.ofHours(25L * days));
            fails(1);
        }
        assertThat(verdicts).isEmpty();
        fails(1);
        now = now.plus(Duration.ofHours(13));
        fails(1);
        assertThat(health.countingFrom()).isNotNull();
        succeeds(1);
        assertThat(health.countingFrom()).isNull();
        assertThat(health.failingSince()).isNull();
    }

    @Test
    void failures_half_a_day_apart_count_and_a_day_later_they_still_do() {
        fails(1);
        now = NOON.plus(Duration.ofHours(12)).minusMillis(1);
        fails(1);
        assertThat(health.countingFrom()).isNull();
        now = NOON.plus(Duration.ofHours(12));
        fails(1);
        assertThat(health.countingFrom()).isEqualTo(NOON);
        health = Health.UNKNOWN;
        now = NOON;
        fails(1);
        now = NOON.plus(Duration.ofHours(24));
        fails(1);
        assertThat(health.countingFrom()).isEqualTo(NOON);
    }

    @Test
    void the_owner_reads_since_when_and_the_beginning_of_the_last_answer() {
        while (verdicts.isEmpty()) {
            var answer = new Tried(now, now, false, 500, "x".repeat(201), 0);
            var after = health.after(answer, HealthRules.DEFAULT);
            health = after.health();
            if (after.verdict() instanceof Warn warn) {
                verdicts.add(warn);
            }
            now = health.probeAt() == null ? now : health.probeAt();
        }
        assertThat(verdicts)
                .containsExactly(
                        new Warn(
                                50,
                                "nothing has arrived since 2026-11-27T12:00:00Z; 5 probes failed in a row; the last answer: "
                                        + "x".repeat(200)
                                        + "…"));
    }

    @Test
    void an_answer_of_two_hundred_characters_is_told_whole() {
        for (int hours = 0; hours <= 5 * 24; hours += 12) {
            now = NOON.plus(Duration.ofHours(hours));
            var answer = new Tried(now, now, false, 500, "y".repeat(200), 0);
            var after = health.after(answer, HealthRules.DEFAULT);
            health = after.health();
            verdicts.add(after.verdict());
        }
        assertThat(verdicts.getLast())
                .isInstanceOfSatisfying(
                        Disable.class,
                        disabled ->
                                assertThat(disabled.reason())
                                        .startsWith(
                                                "nothing has arrived since 2026-11-27T12:00:00Z")
                                        .endsWith("the last answer: " + "y".repeat(200)));
    }
}
