package dev.drawbridge.consumer.domain.acl;

import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.util.Map;

public sealed interface NetworkAclCommand {

    String networkAclId();

    record CreateAcl(
            String networkAclId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            Map<String, String> tags)
            implements NetworkAclCommand {}

    /** The ACL that a VPC is born with. */
    record FurnishAcl(String networkAclId, VpcId vpcId, AccountId owner, RegionName region)
            implements NetworkAclCommand {}

    /** Its VPC has gone. */
    record ClearAcl(String networkAclId) implements NetworkAclCommand {}

    /** What its owner asks of an ACL that is there. */
    sealed interface ByOwner extends NetworkAclCommand {
        AccountId caller();

        RegionName region();
    }

    record DeleteAcl(String networkAclId, AccountId caller, RegionName region) implements ByOwner {}

    /**
     * @param quota how many entries a direction has at most
     */
    record CreateEntry(
            String networkAclId,
            AccountId caller,
            RegionName region,
            NetworkAclEntry entry,
            int quota)
            implements ByOwner {}

    record ReplaceEntry(
            String networkAclId, AccountId caller, RegionName region, NetworkAclEntry entry)
            implements ByOwner {}

    record DeleteEntry(
            String networkAclId,
            AccountId caller,
            RegionName region,
            boolean egress,
            int ruleNumber)
            implements ByOwner {}
}
