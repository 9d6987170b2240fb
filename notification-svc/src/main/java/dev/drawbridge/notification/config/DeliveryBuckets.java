package dev.drawbridge.notification.config;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * How long deliveries take is counted by steps, so that quantiles can be asked for. Few steps,
 * since every topic has them all.
 */
final class DeliveryBuckets implements MeterFilter {

    private static final double[] STEPS =
            LongStream.of(10, 25, 50, 100, 250, 500, 1_000, 5_000, 15_000, 60_000, 600_000)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getType() == Meter.Type.TIMER && id.getName().startsWith("sns.delivery.")
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(STEPS)
                        .build()
                        .merge(config)
                : config;
    }
}
