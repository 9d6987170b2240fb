package dev.drawbridge.bench;

import org.HdrHistogram.Histogram;

/**
 * What was measured of one thing.
 *
 * @param perSecond completed, over the time from first to last
 * @param p50 milliseconds, as p95 and p99
 */
public record Figure(
        String name,
        long count,
        long errors,
        double perSecond,
        double p50,
        double p95,
        double p99) {

    public static Figure of(String name, Histogram micros, long errors, long elapsedNanos) {
        return new Figure(
                name,
                micros.getTotalCount(),
                errors,
                micros.getTotalCount() * 1e9 / Math.max(1, elapsedNanos),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(95) / 1e3,
                micros.getValueAtPercentile(99) / 1e3);
    }

    /** For what is only counted over a time, such as a replay. */
    public static Figure rate(String name, long count, long elapsedNanos) {
        return new Figure(name, count, 0, count * 1e9 / Math.max(1, elapsedNanos), 0, 0, 0);
    }
}
