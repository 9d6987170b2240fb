package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.Map;

public sealed interface VpcEvent {

    VpcId vpcId();

    record VpcCreated(
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String cidrBlock,
            SecurityGroupId defaultSecurityGroupId,
            Map<String, String> tags,
            Instant at)
            implements VpcEvent {}

    record VpcAttributeChanged(VpcId vpcId, AccountId owner, String attribute, boolean value)
            implements VpcEvent {}

    record VpcDeleted(VpcId vpcId, AccountId owner) implements VpcEvent {}
}
