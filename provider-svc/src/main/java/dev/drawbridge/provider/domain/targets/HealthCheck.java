package dev.drawbridge.provider.domain.targets;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * How targets are looked at: by opening a connection.
 *
 * @param port {@code traffic-port} or a number
 */
public record HealthCheck(
        String port,
        int intervalSeconds,
        int timeoutSeconds,
        int healthyCount,
        int unhealthyCount) {

    public static final String TRAFFIC_PORT = "traffic-port";

    /** What a target group of TCP has when nobody says otherwise, as on AWS. */
    public static final HealthCheck USUAL = new HealthCheck(TRAFFIC_PORT, 30, 10, 5, 2);

    /** What shall be other than it is; null stays. */
    public record Change(
            @Nullable String port,
            @Nullable Integer intervalSeconds,
            @Nullable Integer timeoutSeconds,
            @Nullable Integer healthyCount,
            @Nullable Integer unhealthyCount) {

        public static final Change NONE = new Change(null, null, null, null, null);

        public HealthCheck of(HealthCheck now) {
            return new HealthCheck(
                    requireNonNullElse(port, now.port()),
                    requireNonNullElse(intervalSeconds, now.intervalSeconds()),
                    requireNonNullElse(timeoutSeconds, now.timeoutSeconds()),
                    requireNonNullElse(healthyCount, now.healthyCount()),
                    requireNonNullElse(unhealthyCount, now.unhealthyCount()));
        }
    }
}
