package dev.drawbridge.provider.domain.targets;

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
}
