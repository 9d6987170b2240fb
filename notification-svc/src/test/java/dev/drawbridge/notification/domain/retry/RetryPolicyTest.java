package dev.drawbridge.notification.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.domain.retry.RetryPolicy.Curve;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RetryPolicyTest {

    private static List<Long> seconds(RetryPolicy policy) {
        var delays = new ArrayList<Long>();
        for (int attempts = 1; policy.delayAfter(attempts).isPresent(); attempts++) {
            delays.add(policy.delayAfter(attempts).orElseThrow().toSeconds());
        }
        return delays;
    }

    @Test
    void by_default_a_webhook_is_tried_three_times_more_20_seconds_apart() {
        assertThat(seconds(RetryPolicy.HTTP_DEFAULT)).containsExactly(20L, 20L, 20L);
    }

    @Test
    void a_mail_is_tried_fifty_times_over_six_hours() {
        var delays = seconds(RetryPolicy.EMAIL);
        assertThat(delays).hasSize(50);
        assertThat(delays.subList(0, 12))
                .containsExactly(10L, 10L, 10L, 20L, 40L, 80L, 160L, 320L, 600L, 600L, 600L, 600L);
        assertThat(delays.subList(12, 50)).containsOnly(600L);
    }

    @Test
    void the_phases_come_in_order() {
        var sample =
                new RetryPolicy(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60),
                        50,
                        3,
                        2,
                        35,
                        Curve.EXPONENTIAL,
                        Optional.of(RetryPolicy.LONGEST));
        assertThat(seconds(sample))
                .startsWith(0L, 0L, 0L, 1L, 1L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L)
                .hasSize(50);
    }

    @Test
    void without_a_rising_phase_the_least_delay_is_followed_by_the_greatest() {
        var policy =
                new RetryPolicy(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60),
                        5,
                        0,
                        2,
                        3,
                        Curve.LINEAR,
                        Optional.of(RetryPolicy.LONGEST));
        assertThat(seconds(policy)).containsExactly(1L, 1L, 60L, 60L, 60L);
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void every_curve_rises_from_least_to_greatest(Curve curve) {
        var policy =
                new RetryPolicy(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(300),
                        10,
                        0,
                        0,
                        0,
                        curve,
                        Optional.of(RetryPolicy.LONGEST));
        assertThat(seconds(policy)).isSorted().startsWith(5L).endsWith(300L).hasSize(10);
    }
}
