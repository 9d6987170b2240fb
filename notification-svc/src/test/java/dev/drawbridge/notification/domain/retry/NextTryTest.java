package dev.drawbridge.notification.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.domain.retry.RetryPolicy.Curve;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Row 10 of the notification figures, on a clock of its own. */
final class NextTryTest {

    private static final double LEAST = 0.8;
    private static final double MOST = 1.2;

    /**
     * Section 8's curves, worked out by hand: 4 waits from 10 to 80 s, each between other phases.
     */
    static Stream<Arguments> curves() {
        return Stream.of(
                Arguments.of(Curve.LINEAR, List.of(10.0, 33.333, 56.667, 80.0)),
                Arguments.of(Curve.ARITHMETIC, List.of(10.0, 21.667, 45.0, 80.0)),
                Arguments.of(Curve.GEOMETRIC, List.of(10.0, 20.0, 40.0, 80.0)),
                Arguments.of(Curve.EXPONENTIAL, List.of(10.0, 20.0, 40.0, 80.0)));
    }

    private static RetryPolicy phases(Curve curve) {
        return new RetryPolicy(
                Duration.ofSeconds(10),
                Duration.ofSeconds(80),
                10,
                2,
                1,
                3,
                curve,
                Optional.of(RetryPolicy.LONGEST));
    }

    /** All waits until the schedule ends. */
    private static List<Duration> play(Retries retries, Random chance) {
        var waits = new ArrayList<Duration>();
        var waited = Duration.ZERO;
        for (int attempts = 1; ; attempts++) {
            var wait =
                    NextTry.after(retries, attempts, waited, Optional.empty(), chance.nextDouble());
            if (wait.isEmpty()) {
                return waits;
            }
            waits.add(wait.get());
            waited = waited.plus(wait.get());
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    @DisplayName("N10 every attempt is within a fifth of the table, for all four curves")
    void n10_every_attempt_is_within_a_fifth_of_the_table(Curve curve, List<Double> rising) {
        var expected = new ArrayList<>(List.of(0.0, 0.0, 10.0));
        expected.addAll(rising);
        expected.addAll(List.of(80.0, 80.0, 80.0));
        for (int seed = 0; seed < 1000; seed++) {
            var waits = play(phases(curve), new Random(seed));
            assertThat(waits).hasSize(10);
            for (int i = 0; i < 10; i++) {
                assertThat(waits.get(i).toMillis() / 1000.0)
                        .isBetween(LEAST * expected.get(i) - 0.001, MOST * expected.get(i) + 0.001);
            }
        }
    }

    @Test
    @DisplayName("N10 the waits together never exceed 3,600 s, however long each may be")
    void n10_the_waits_together_never_exceed_an_hour() {
        for (var policy :
                List.of(
                        RetryPolicy.even(Duration.ofSeconds(3600), 1),
                        RetryPolicy.even(Duration.ofSeconds(36), 100),
                        RetryPolicy.even(Duration.ofSeconds(600), 6))) {
            for (int seed = 0; seed < 2000; seed++) {
                var waits = play(policy, new Random(seed));
                assertThat(waits).hasSize(policy.retries());
                assertThat(waits)
                        .allSatisfy(wait ->
                                assertThat(wait.toMillis())
                                        .isGreaterThanOrEqualTo(
                                                (long) (LEAST * policy.minDelay().toMillis()) - 1));
                assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                        .isLessThanOrEqualTo(RetryPolicy.LONGEST);
            }
        }
    }

    @Test
    @DisplayName("N10 a receiver's Retry-After counts up to twice the schedule's wait")
    void n10_a_receiver_may_ask_for_a_longer_wait() {
        assertThat(asked(RetryPolicy.HTTP_DEFAULT, 30)).contains(Duration.ofSeconds(30));
        assertThat(asked(RetryPolicy.HTTP_DEFAULT, 3)).contains(Duration.ofSeconds(20));
        assertThat(asked(RetryPolicy.HTTP_DEFAULT, 86_400)).contains(Duration.ofSeconds(40));
        assertThat(asked(RetryPolicy.even(RetryPolicy.LONGEST, 1), 86_400))
                .contains(RetryPolicy.LONGEST);
    }

    private static Optional<Duration> asked(Retries retries, int seconds) {
        return NextTry.after(
                retries, 1, Duration.ZERO, Optional.of(Duration.ofSeconds(seconds)), 0.5);
    }

    @Test
    @DisplayName("N10 the schedule of Standard Webhooks takes three days")
    void n10_the_schedule_of_standard_webhooks_takes_three_days() {
        var waits = play(Steps.STANDARD_WEBHOOKS, new Random(1));
        assertThat(waits).hasSize(9);
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(60), Duration.ofHours(91));
    }
}
