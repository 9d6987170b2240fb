package dev.drawbridge.consumer.read;

import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetCreated;
import java.time.Instant;
import java.util.Map;

/**
 * A subnet as it is shown.
 *
 * @param attributes what ModifySubnetAttribute changed, by AWS's names
 */
public record SubnetView(
        String subnetId,
        String vpcId,
        String owner,
        String region,
        String cidrBlock,
        String availabilityZoneId,
        String availabilityZone,
        Map<String, String> tags,
        Instant createdAt,
        Map<String, String> attributes) {

    public static SubnetView of(SubnetCreated created) {
        return new SubnetView(
                created.subnetId().value(),
                created.vpcId().value(),
                created.owner().value(),
                created.region().value(),
                created.cidrBlock(),
                created.availabilityZoneId().value(),
                created.availabilityZone(),
                created.tags(),
                created.at(),
                Map.of());
    }

    /** What another account sees of it: its own name of the zone, and no tags, as on AWS. */
    public SubnetView shared(String zoneName) {
        return new SubnetView(
                subnetId,
                vpcId,
                owner,
                region,
                cidrBlock,
                availabilityZoneId,
                zoneName,
                Map.of(),
                createdAt,
                attributes);
    }
}
