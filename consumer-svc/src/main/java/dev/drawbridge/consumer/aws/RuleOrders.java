package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.aws.Permissions.Side;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.AuthorizeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DescribeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.RevokeRules;
import dev.drawbridge.consumer.read.group.SecurityGroupView.RuleView;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.TagSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operations on rules have in common: both directions go the same way. */
@Component
final class RuleOrders {

    private final Commands commands;
    private final Permissions permissions;
    private final int quota;

    RuleOrders(
            Commands commands,
            Permissions permissions,
            @Value("${drawbridge.quota.rules-per-security-group:60}") int quota) {
        this.commands = commands;
        this.permissions = permissions;
        this.quota = quota;
    }

    /** A group of a VPC that is not the account's default one is only known by its id. */
    static SecurityGroupId group(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            throw Fault.missingParameter("groupId");
        }
        return new SecurityGroupId(Given.group(id));
    }

    List<SecurityGroupRuleItem> authorize(
            SecurityGroupId group,
            boolean egress,
            List<IpPermission> asked,
            List<TagSpecification> specifications,
            Call call) {
        var scope = Scope.of(call);
        var rules = permissions.rules(asked, new Side(group.value(), egress, scope));
        if (rules.isEmpty()) {
            throw Fault.missingParameter("ipPermissions");
        }
        var tags = Tagging.of("security-group-rule", specifications);
        commands.send(
                new AuthorizeRules(
                        group, scope.accountId(), scope.regionName(), rules, tags, quota),
                call.metadata());
        return rules.stream()
                .map(rule ->
                        new RuleView(group.value(), scope.account(), scope.region(), rule, tags))
                .map(SecurityGroupRuleItem::of)
                .toList();
    }

    List<SecurityGroupRule> revoke(
            SecurityGroupId group,
            boolean egress,
            List<String> ruleIds,
            List<IpPermission> asked,
            Call call) {
        var scope = Scope.of(call);
        ruleIds.forEach(Given::rule);
        var rules = permissions.rules(asked, new Side(group.value(), egress, scope));
        if (rules.isEmpty() && ruleIds.isEmpty()) {
            throw Fault.missingParameter("ipPermissions");
        }
        @Nullable List<SecurityGroupRule> revoked =
                commands.send(
                        new RevokeRules(
                                group,
                                scope.accountId(),
                                scope.regionName(),
                                egress,
                                ruleIds,
                                rules),
                        call.metadata());
        return revoked == null ? List.of() : revoked;
    }

    void describe(
            SecurityGroupId group,
            boolean egress,
            Map<String, String> byId,
            List<IpPermission> asked,
            Call call) {
        var scope = Scope.of(call);
        byId.keySet().forEach(Given::rule);
        var rules = permissions.rules(asked, new Side(group.value(), egress, scope));
        if (rules.isEmpty() && byId.isEmpty()) {
            throw Fault.missingParameter("ipPermissions");
        }
        commands.send(
                new DescribeRules(
                        group, scope.accountId(), scope.regionName(), egress, byId, rules),
                call.metadata());
    }
}
