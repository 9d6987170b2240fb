package dev.drawbridge.consumer.aws;

import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.SecurityGroupRule.PeerKind;
import dev.drawbridge.events.id.SecurityGroupId;
import org.jspecify.annotations.Nullable;

/** AWS: RevokedSecurityGroupRule */
record RevokedRule(
        String securityGroupRuleId,
        String groupId,
        boolean isEgress,
        String ipProtocol,
        int fromPort,
        int toPort,
        @Nullable String cidrIpv4,
        @Nullable String cidrIpv6,
        @Nullable String prefixListId,
        @Nullable String referencedGroupId,
        @Nullable String description) {

    static RevokedRule of(SecurityGroupRule rule, SecurityGroupId group) {
        return new RevokedRule(
                rule.ruleId(),
                group.value(),
                rule.egress(),
                rule.protocol(),
                rule.fromPort(),
                rule.toPort(),
                peer(rule, PeerKind.CIDR_IPV4),
                peer(rule, PeerKind.CIDR_IPV6),
                peer(rule, PeerKind.PREFIX_LIST),
                peer(rule, PeerKind.GROUP),
                rule.description().isEmpty() ? null : rule.description());
    }

    private static @Nullable String peer(SecurityGroupRule rule, PeerKind kind) {
        return rule.peer().kind() == kind ? rule.peer().value() : null;
    }
}
