package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Map;

/** What has happened to a security group. */
public sealed interface SecurityGroupEvent extends ConsumerEvent.SceneEvent {

    SecurityGroupId groupId();

    @Override
    default String stream() {
        return groupId().value();
    }

    /**
     * @param born the VPC's default group, which comes and goes with it
     * @param rules those it begins with
     */
    record SecurityGroupCreated(
            SecurityGroupId groupId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String name,
            String description,
            boolean born,
            List<SecurityGroupRule> rules,
            Map<String, String> tags)
            implements SecurityGroupEvent {}

    record SecurityGroupRulesAuthorized(
            SecurityGroupId groupId,
            AccountId owner,
            List<SecurityGroupRule> rules,
            Map<String, String> tags)
            implements SecurityGroupEvent {}

    /** Rules, known by their ids, say something else from now on, or are described otherwise. */
    record SecurityGroupRulesModified(
            SecurityGroupId groupId, AccountId owner, List<SecurityGroupRule> rules)
            implements SecurityGroupEvent {}

    record SecurityGroupRulesRevoked(
            SecurityGroupId groupId, AccountId owner, List<SecurityGroupRule> rules)
            implements SecurityGroupEvent {}

    record SecurityGroupDeleted(SecurityGroupId groupId, VpcId vpcId, AccountId owner)
            implements SecurityGroupEvent {}
}
