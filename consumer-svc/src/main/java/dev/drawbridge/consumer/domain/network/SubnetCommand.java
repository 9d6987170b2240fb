package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.events.place.Zone;
import java.util.Map;

public sealed interface SubnetCommand {

    SubnetId subnetId();

    record CreateSubnet(
            SubnetId subnetId,
            VpcId vpcId,
            Cidr vpcCidr,
            AccountId owner,
            RegionName region,
            Cidr cidr,
            Zone zone,
            Map<String, String> tags)
            implements SubnetCommand {}

    record ChangeSubnetAttribute(
            SubnetId subnetId, AccountId caller, RegionName region, String attribute, String value)
            implements SubnetCommand {}

    /**
     * @param associationId the one to be replaced
     * @param newAssociationId the one to be
     */
    record AssociateAcl(
            SubnetId subnetId,
            AccountId caller,
            RegionName region,
            String associationId,
            String networkAclId,
            VpcId vpcOfAcl,
            String newAssociationId)
            implements SubnetCommand {}

    record DeleteSubnet(SubnetId subnetId, AccountId caller, RegionName region)
            implements SubnetCommand {}
}
