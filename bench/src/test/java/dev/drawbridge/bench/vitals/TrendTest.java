package dev.drawbridge.bench.vitals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrendTest {

    private static final double MINUTE = 1.0 / 60;

    private static Vitals seen(double hours, double heap) {
        return new Vitals(hours, Math.round(heap), 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());
    }

    private static List<Vitals> everyMinute(int count, DoubleUnaryOperator heapAtHour) {
        return IntStream.range(0, count)
                .mapToObj(i -> seen(i * MINUTE, heapAtHour.applyAsDouble(i * MINUTE)))
                .toList();
    }

    private static Trend of(List<Vitals> seen) {
        return Trend.of(seen, Vitals::heap);
    }

    @Test
    void what_rises_by_a_hundredth_of_its_mean_an_hour_rises_by_one_percent() {
        // From the first to the second hour the mean is 1,000,000.
        var trend = of(everyMinute(121, hours -> 1_000_000 + 10_000 * (hours - 1.5)));
        assertThat(trend.perHour()).isCloseTo(1, within(0.001));
        assertThat(trend.chance()).isCloseTo(0, within(0.001));
        assertThat(trend.atMost(0.99)).isFalse();
        assertThat(trend.atMost(1.01)).isTrue();
    }

    @Test
    void what_falls_is_below_every_bound() {
        var trend = of(everyMinute(60, hours -> 1_000_000 - 200_000 * hours));
        assertThat(trend.perHour()).isNegative();
        assertThat(trend.atMost(0)).isTrue();
    }

    @Test
    void the_first_half_is_for_warming_up() {
        var trend = of(everyMinute(120, hours -> hours < 1 ? 10_000_000 * hours : 1_000_000));
        assertThat(trend).isEqualTo(new Trend(0, 0));
    }

    /** By hand: the slope is 2, three points lie 0.5, 1 and 0.5 beside it, on a spread of 2. */
    @Test
    void chance_is_twice_the_standard_error() {
        var trend =
                of(
                        List.of(
                                seen(0, 0),
                                seen(0, 0),
                                seen(0, 0),
                                seen(1, 9_500),
                                seen(2, 13_000),
                                seen(3, 13_500)));
        assertThat(trend.perHour()).isCloseTo(100 * 2_000 / 12_000.0, within(1e-9));
        double beside = 500 * 500 + 1_000 * 1_000 + 500 * 500;
        assertThat(trend.chance())
                .isCloseTo(200 * Math.sqrt(beside / 1 / 2) / 12_000, within(1e-9));
    }

    @Test
    void noise_without_a_slope_is_no_rise_and_does_not_hide_one() {
        var random = new Random(21);
        var noise = IntStream.range(0, 960).mapToDouble(_ -> random.nextGaussian()).toArray();
        var level = everyMinute(960, hours -> 1_000_000 + 20_000 * noise[at(hours)]);
        assertThat(of(level).atMost(1)).isTrue();
        var rising =
                everyMinute(960, hours -> 1_000_000 + 30_000 * hours + 20_000 * noise[at(hours)]);
        assertThat(of(rising).atMost(1)).isFalse();
        assertThat(Math.abs(of(level).perHour())).isLessThan(of(level).chance() * 2);
    }

    private static int at(double hours) {
        return (int) Math.round(hours / MINUTE);
    }

    @Test
    void of_too_little_nothing_is_said() {
        var nothing = new Trend(0, 0);
        assertThat(of(List.of())).isEqualTo(nothing);
        assertThat(of(everyMinute(5, hours -> 1_000 + 1_000 * hours)).perHour()).isPositive();
        assertThat(of(everyMinute(4, hours -> 1_000 + 1_000 * hours))).isEqualTo(nothing);
        assertThat(of(everyMinute(60, _ -> 0))).isEqualTo(nothing);
        var atOnce = seen(1, 7);
        assertThat(of(Arrays.asList(atOnce, atOnce, atOnce, atOnce, atOnce, atOnce)))
                .isEqualTo(nothing);
    }
}
