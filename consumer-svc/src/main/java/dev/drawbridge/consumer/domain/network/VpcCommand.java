package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import java.util.Map;

public sealed interface VpcCommand {

    VpcId vpcId();

    record CreateVpc(
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            Cidr cidr,
            SecurityGroupId defaultSecurityGroupId,
            Map<String, String> tags)
            implements VpcCommand {}

    record ChangeVpcAttribute(
            VpcId vpcId, AccountId caller, RegionName region, String attribute, boolean value)
            implements VpcCommand {}

    record DeleteVpc(VpcId vpcId, AccountId caller, RegionName region) implements VpcCommand {}
}
