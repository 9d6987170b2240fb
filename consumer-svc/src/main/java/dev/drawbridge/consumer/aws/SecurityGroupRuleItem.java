package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.group.SecurityGroupView.RuleView;
import dev.drawbridge.events.SecurityGroupRule.PeerKind;
import dev.drawbridge.wire.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: SecurityGroupRule */
record SecurityGroupRuleItem(
        String securityGroupRuleId,
        String groupId,
        String groupOwnerId,
        boolean isEgress,
        String ipProtocol,
        int fromPort,
        int toPort,
        @Nullable String cidrIpv4,
        @Nullable String cidrIpv6,
        @Nullable String prefixListId,
        @Nullable Referenced referencedGroupInfo,
        @Nullable String description,
        List<Tag> tagSet,
        String securityGroupRuleArn) {

    /** AWS: ReferencedSecurityGroup */
    record Referenced(String groupId, String userId) {}

    static SecurityGroupRuleItem of(RuleView view) {
        var rule = view.rule();
        var group = peer(view, PeerKind.GROUP);
        return new SecurityGroupRuleItem(
                rule.ruleId(),
                view.groupId(),
                view.owner(),
                rule.egress(),
                rule.protocol(),
                rule.fromPort(),
                rule.toPort(),
                peer(view, PeerKind.CIDR_IPV4),
                peer(view, PeerKind.CIDR_IPV6),
                peer(view, PeerKind.PREFIX_LIST),
                group == null ? null : new Referenced(group, view.owner()),
                rule.description().isEmpty() ? null : rule.description(),
                Tagging.shown(view.tags()),
                "arn:aws:ec2:%s:%s:security-group-rule/%s"
                        .formatted(view.region(), view.owner(), rule.ruleId()));
    }

    private static @Nullable String peer(RuleView view, PeerKind kind) {
        var peer = view.rule().peer();
        return peer.kind() == kind ? peer.value() : null;
    }
}
