package dev.drawbridge.consumer.domain.group;

import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

public sealed interface SecurityGroupEvent {

    SecurityGroupId groupId();

    record SecurityGroupCreated(
            SecurityGroupId groupId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String name,
            String description,
            boolean born,
            List<SecurityGroupRule> rules,
            Map<String, String> tags,
            Instant at)
            implements SecurityGroupEvent {}

    record SecurityGroupRulesAuthorized(
            SecurityGroupId groupId,
            AccountId owner,
            List<SecurityGroupRule> rules,
            Map<String, String> tags,
            Instant at)
            implements SecurityGroupEvent {}

    record SecurityGroupRulesModified(
            SecurityGroupId groupId, AccountId owner, List<SecurityGroupRule> rules)
            implements SecurityGroupEvent {}

    record SecurityGroupRulesRevoked(
            SecurityGroupId groupId, AccountId owner, List<SecurityGroupRule> rules)
            implements SecurityGroupEvent {}

    record SecurityGroupDeleted(SecurityGroupId groupId, VpcId vpcId, AccountId owner)
            implements SecurityGroupEvent {}
}
