package dev.drawbridge.consumer.read.landscape;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The way to a network on premises as it is shown.
 *
 * @param routes the ranges on premises
 */
public record VpnView(
        String vpnConnectionId,
        String owner,
        String region,
        String customerGatewayId,
        String vpnGatewayId,
        boolean staticRoutesOnly,
        List<String> routes,
        Map<String, String> tags,
        Instant createdAt) {

    private static final String ATTACHMENT = "drawbridge:attachment";

    /**
     * {@code vpn}, or {@code direct-connect} where the tag {@code drawbridge:attachment} says so.
     */
    public String attachment() {
        return tags.getOrDefault(ATTACHMENT, "vpn");
    }
}
