package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.Map;

public sealed interface SubnetEvent {

    SubnetId subnetId();

    record SubnetCreated(
            SubnetId subnetId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String cidrBlock,
            AvailabilityZoneId availabilityZoneId,
            String availabilityZone,
            Map<String, String> tags,
            Instant at)
            implements SubnetEvent {}

    record SubnetAttributeChanged(
            SubnetId subnetId, VpcId vpcId, AccountId owner, String attribute, String value)
            implements SubnetEvent {}

    /** Another network ACL guards it from now on. */
    record NetworkAclAssociated(
            SubnetId subnetId,
            VpcId vpcId,
            AccountId owner,
            String associationId,
            String networkAclId)
            implements SubnetEvent {}

    record SubnetDeleted(SubnetId subnetId, VpcId vpcId, AccountId owner) implements SubnetEvent {}
}
