package dev.drawbridge.notification.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 9 of the notification figures: retries that are due at one instant. */
final class SpreadTest {

    private static final int HERD = 10_000;

    /** When they are made, in milliseconds, the first one first. */
    private static long[] herd(int seconds) {
        var chance = new Random(seconds);
        var schedule = RetryPolicy.even(Duration.ofSeconds(seconds), 1);
        return IntStream.range(0, HERD)
                .mapToLong(_ ->
                        NextTry.after(
                                        schedule,
                                        1,
                                        Duration.ZERO,
                                        Optional.empty(),
                                        chance.nextDouble())
                                .orElseThrow()
                                .toMillis())
                .sorted()
                .toArray();
    }

    /** A fifth of a minute to both sides is 24 s. SNS's 20 s have 8: 12.5 % a second at best. */
    @ParameterizedTest
    @ValueSource(ints = {60, 120, 600, 3000})
    @DisplayName("N9 of 10,000 retries due at one instant no second sees more than 5 %")
    void n9_no_second_sees_more_than_a_twentieth(int seconds) {
        assertThat(mostInASecond(herd(seconds))).isLessThanOrEqualTo(HERD / 20);
    }

    /** In whatever second, also one that does not begin with a full one. */
    private static int mostInASecond(long[] sorted) {
        int most = 0;
        for (int from = 0, to = 0; to < sorted.length; to++) {
            while (sorted[to] - sorted[from] >= 1000) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 600, 3000})
    @DisplayName("N9 they are spread evenly over 20 % before and after, by a test at p > 0.01")
    void n9_they_are_spread_evenly(int seconds) {
        var herd = herd(seconds);
        assertThat(herd[0]).isGreaterThanOrEqualTo(800L * seconds);
        assertThat(herd[HERD - 1]).isLessThanOrEqualTo(1200L * seconds);
        assertThat(chanceOfUniform(distance(herd, 800.0 * seconds, 1200.0 * seconds)))
                .isGreaterThan(0.01);
    }

    /** Kolmogorov and Smirnov's: the greatest one from a uniform distribution. */
    private static double distance(long[] sorted, double from, double to) {
        double most = 0;
        for (int i = 0; i < HERD; i++) {
            double uniform = (sorted[i] - from) / (to - from);
            most = Math.max(most, (i + 1.0) / HERD - uniform);
            most = Math.max(most, uniform - (double) i / HERD);
        }
        return most;
    }

    /** How often a uniform distribution looks no more uniform than this. */
    private static double chanceOfUniform(double distance) {
        double scaled = distance * Math.sqrt(HERD);
        double chance = 0;
        for (int k = 1; k <= 100; k++) {
            chance += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * scaled * scaled);
        }
        return chance;
    }
}
