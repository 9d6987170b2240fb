package dev.drawbridge.bench.proof.rig;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/** From when a message should have been published to when its subscriber had it. */
public final class Latencies {

    private final Histogram micros = new Histogram(3_600_000_000L, 3);
    private long first = Long.MAX_VALUE;
    private long last;

    private Latencies() {}

    public static Latencies of(Sink sink, Map<String, Long> due, List<String> paths) {
        var latencies = new Latencies();
        Set<String> wanted = new HashSet<>(paths);
        Set<String> seen = new HashSet<>();
        for (var taken : sink.taken()) {
            var at = due.get(taken.messageId());
            if (at != null
                    && wanted.contains(taken.path())
                    && seen.add(taken.path() + taken.messageId())) {
                latencies.micros.recordValue(Math.max(1, (taken.nanos() - at) / 1000));
                latencies.first = Math.min(latencies.first, taken.nanos());
                latencies.last = Math.max(latencies.last, taken.nanos());
            }
        }
        return latencies;
    }

    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    public double perSecond() {
        return micros.getTotalCount() * 1e9 / Math.max(1, last - first);
    }
}
