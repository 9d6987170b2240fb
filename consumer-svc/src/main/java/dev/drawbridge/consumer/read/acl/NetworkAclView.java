package dev.drawbridge.consumer.read.acl;

import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A network ACL with all its entries, outgoing ones first and each direction in the order of its
 * numbers, and the subnets it guards.
 *
 * @param born the default ACL of its VPC
 */
public record NetworkAclView(
        String networkAclId,
        String vpcId,
        String owner,
        String region,
        boolean born,
        List<NetworkAclEntry> entries,
        List<Association> associations,
        Map<String, String> tags,
        Instant createdAt) {

    public record Association(String associationId, String subnetId) {}
}
