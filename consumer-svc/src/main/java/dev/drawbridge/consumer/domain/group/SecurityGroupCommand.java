package dev.drawbridge.consumer.domain.group;

import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Map;

public sealed interface SecurityGroupCommand {

    SecurityGroupId groupId();

    record CreateGroup(
            SecurityGroupId groupId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String name,
            String description,
            Map<String, String> tags)
            implements SecurityGroupCommand {}

    /** The group that a VPC is born with. */
    record FurnishGroup(SecurityGroupId groupId, VpcId vpcId, AccountId owner, RegionName region)
            implements SecurityGroupCommand {}

    /** Its VPC has gone. */
    record ClearGroup(SecurityGroupId groupId) implements SecurityGroupCommand {}

    /** What its owner asks of a group that is there. */
    sealed interface ByOwner extends SecurityGroupCommand {
        AccountId caller();

        RegionName region();
    }

    record DeleteGroup(SecurityGroupId groupId, AccountId caller, RegionName region)
            implements ByOwner {}

    /**
     * @param quota how many rules a direction has at most
     */
    record AuthorizeRules(
            SecurityGroupId groupId,
            AccountId caller,
            RegionName region,
            List<SecurityGroupRule> rules,
            Map<String, String> tags,
            int quota)
            implements ByOwner {}

    /**
     * @param ruleIds rules by their ids
     * @param permissions rules by what they say; their ids say nothing
     */
    record RevokeRules(
            SecurityGroupId groupId,
            AccountId caller,
            RegionName region,
            boolean egress,
            List<String> ruleIds,
            List<SecurityGroupRule> permissions)
            implements ByOwner {}

    /** Rules, by their ids, are to say something else. */
    record ModifyRules(
            SecurityGroupId groupId,
            AccountId caller,
            RegionName region,
            List<SecurityGroupRule> rules)
            implements ByOwner {}

    /**
     * @param byId descriptions by the rules' ids
     * @param permissions rules by what they say, with their new descriptions
     */
    record DescribeRules(
            SecurityGroupId groupId,
            AccountId caller,
            RegionName region,
            boolean egress,
            Map<String, String> byId,
            List<SecurityGroupRule> permissions)
            implements ByOwner {}
}
