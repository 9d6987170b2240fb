package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.AclRefusal;
import dev.drawbridge.consumer.domain.GroupRefusal;
import dev.drawbridge.consumer.domain.Refusal;
import dev.drawbridge.consumer.domain.TagRefusal;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.wire.Fault;
import java.util.Locale;

/** What is said of groups and the like. */
final class SceneFaults {

    private SceneFaults() {}

    static Fault of(Refusal.OfScene refusal) {
        return switch (refusal) {
            case GroupRefusal group -> of(group);
            case AclRefusal acl -> AclFaults.of(acl);
            case TagRefusal.TooManyTags(_, var most) ->
                    fault("TagLimitExceeded", "A resource can have at most %d tags.", most);
        };
    }

    private static Fault of(GroupRefusal refusal) {
        return switch (refusal) {
            case GroupRefusal.NoSuchGroup(var id) -> NotFound.group(id.value());
            case GroupRefusal.GroupsGone(var ids) -> NotFound.group(ids.getFirst());
            case GroupRefusal.GroupNameTaken(var name, var vpcId) ->
                    fault(
                            "InvalidGroup.Duplicate",
                            "The security group '%s' already exists for VPC '%s'",
                            name,
                            vpcId);
            case GroupRefusal.DefaultGroupStays(var id, var name) ->
                    fault(
                            "CannotDelete",
                            "the specified group: \"%s\" name: \"%s\" cannot be deleted by a user",
                            id,
                            name);
            case GroupRefusal.GroupInUse(var id) ->
                    fault("DependencyViolation", "resource %s has a dependent object", id);
            case GroupRefusal.RuleExists(var rule) ->
                    fault(
                            "InvalidPermission.Duplicate",
                            "the specified rule \"%s\" already exists",
                            said(rule));
            case GroupRefusal.NoSuchRule(var id) -> NotFound.rule(id);
            case GroupRefusal.NoSuchPermission _ ->
                    fault(
                            "InvalidPermission.NotFound",
                            "The specified rule does not exist in this security group.");
            case GroupRefusal.RuleQuotaReached _ ->
                    fault(
                            "RulesPerSecurityGroupLimitExceeded",
                            "The maximum number of rules per security group has been reached.");
        };
    }

    /** As AWS puts a rule into words. */
    private static String said(SecurityGroupRule rule) {
        var protocol =
                rule.protocol().equals("-1") ? "ALL" : rule.protocol().toUpperCase(Locale.ROOT);
        return switch (protocol) {
            case "TCP", "UDP" ->
                    "peer: %s, %s, from port: %d, to port: %d, ALLOW"
                            .formatted(
                                    rule.peer().value(), protocol, rule.fromPort(), rule.toPort());
            case "ICMP", "ICMPV6" ->
                    "peer: %s, %s, type: %d, code: %d, ALLOW"
                            .formatted(
                                    rule.peer().value(), protocol, rule.fromPort(), rule.toPort());
            default -> "peer: %s, %s, ALLOW".formatted(rule.peer().value(), protocol);
        };
    }

    private static Fault fault(String code, String text, Object... arguments) {
        return new Fault(code, text.formatted(arguments));
    }
}
