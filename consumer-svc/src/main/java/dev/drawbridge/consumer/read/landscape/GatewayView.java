package dev.drawbridge.consumer.read.landscape;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An internet, VPN or customer gateway as it is shown.
 *
 * @param kind {@code internet}, {@code vpn} or {@code customer}
 * @param vpcId what it is attached to
 */
public record GatewayView(
        String gatewayId,
        String kind,
        String owner,
        String region,
        @Nullable String vpcId,
        Map<String, String> properties,
        Map<String, String> tags,
        Instant createdAt) {}
