package dev.drawbridge.bench.vitals;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The straight line through the second half of what was seen, by least squares.
 *
 * @param perHour by how much it rises, in percent of the mean
 * @param chance twice the standard error of that: so much may be chance
 */
public record Trend(double perHour, double chance) {

    public static Trend of(List<Vitals> seen, ToDoubleFunction<Vitals> value) {
        var half = seen.subList(seen.size() / 2, seen.size());
        double time = half.stream().mapToDouble(Vitals::hours).average().orElse(0);
        double mean = half.stream().mapToDouble(value).average().orElse(0);
        double spread = 0;
        double together = 0;
        for (var vitals : half) {
            spread += square(vitals.hours() - time);
            together += (vitals.hours() - time) * (value.applyAsDouble(vitals) - mean);
        }
        if (half.size() < 3 || spread == 0 || mean == 0) {
            return new Trend(0, 0);
        }
        double slope = together / spread;
        double beside = 0;
        for (var vitals : half) {
            beside += square(value.applyAsDouble(vitals) - mean - slope * (vitals.hours() - time));
        }
        double error = Math.sqrt(beside / (half.size() - 2) / spread);
        return new Trend(100 * slope / mean, 200 * error / mean);
    }

    /** Whether more than that many percent an hour cannot be seen in it. */
    public boolean atMost(double percent) {
        return perHour - chance <= percent;
    }

    private static double square(double x) {
        return x * x;
    }
}
