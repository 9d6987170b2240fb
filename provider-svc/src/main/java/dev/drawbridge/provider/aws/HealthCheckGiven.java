package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.targets.HealthCheck;
import org.jspecify.annotations.Nullable;

/** What a request says of a health check; null is what it does not say. */
record HealthCheckGiven(
        @Nullable String protocol,
        @Nullable String port,
        @Nullable Boolean enabled,
        @Nullable Integer intervalSeconds,
        @Nullable Integer timeoutSeconds,
        @Nullable Integer healthyCount,
        @Nullable Integer unhealthyCount) {

    HealthCheck.Change change() {
        refuseWhatCannotBe();
        return new HealthCheck.Change(
                port, intervalSeconds, timeoutSeconds, healthyCount, unhealthyCount);
    }

    private void refuseWhatCannotBe() {
        if (protocol != null && !protocol.equals(TargetGroupItem.TCP)) {
            throw ElbFaults.validation(
                    "Only target groups of health check 'TCP' are simulated, not '%s'"
                            .formatted(protocol));
        }
        if (port != null && !port.equals(HealthCheck.TRAFFIC_PORT) && !isPort(port)) {
            throw ElbFaults.validation(
                    "Health check port '%s' must be 'traffic-port' or a port".formatted(port));
        }
        if (Boolean.FALSE.equals(enabled)) {
            throw ElbFaults.validation(
                    "Health check enabled must be true for target groups with target type 'ip'");
        }
        within("interval", intervalSeconds, 5, 300);
        within("timeout", timeoutSeconds, 2, 120);
        within("healthy threshold count", healthyCount, 2, 10);
        within("unhealthy threshold count", unhealthyCount, 2, 10);
    }

    private static boolean isPort(String text) {
        return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= TargetGroupItem.LAST_PORT;
    }

    private static void within(String what, @Nullable Integer given, int least, int most) {
        if (given != null && (given < least || given > most)) {
            throw ElbFaults.validation(
                    "Health check %s must be from %d to %d, not %d"
                            .formatted(what, least, most, given));
        }
    }
}
