package dev.drawbridge.consumer.read.landscape;

import java.time.Instant;
import java.util.Map;

/**
 * Two VPCs that are, or might become, neighbours.
 *
 * @param status as AWS calls it: pending-acceptance, active, failed, rejected, deleted
 * @param message the status in a sentence
 * @param tags of the side that asks
 */
public record PeeringView(
        String peeringId,
        String region,
        Side requester,
        Side accepter,
        String status,
        String message,
        Map<String, String> tags,
        Instant createdAt) {

    /** One of the two. */
    public record Side(String owner, String vpcId, String cidrBlock) {}

    public boolean active() {
        return status.equals("active");
    }
}
