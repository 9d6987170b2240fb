package dev.drawbridge.consumer.domain;

import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import java.util.List;

/** Why a security group or one of its rules is not to be. */
public sealed interface GroupRefusal extends Refusal.OfScene {

    record NoSuchGroup(SecurityGroupId groupId) implements GroupRefusal {}

    record GroupNameTaken(String name, VpcId vpcId) implements GroupRefusal {}

    record DefaultGroupStays(SecurityGroupId groupId, String name) implements GroupRefusal {}

    record GroupInUse(SecurityGroupId groupId) implements GroupRefusal {}

    /** One of the groups that a rule or an endpoint names has gone meanwhile. */
    record GroupsGone(List<String> groupIds) implements GroupRefusal {}

    record RuleExists(SecurityGroupRule rule) implements GroupRefusal {}

    record NoSuchRule(String ruleId) implements GroupRefusal {}

    /** No rule says this. */
    record NoSuchPermission(SecurityGroupRule rule) implements GroupRefusal {}

    record RuleQuotaReached(int quota) implements GroupRefusal {}
}
