package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.group.SecurityGroupView;
import dev.drawbridge.consumer.read.group.SecurityGroupView.RuleView;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.wire.Tag;
import java.util.List;

/** AWS: SecurityGroup */
record SecurityGroupItem(
        String groupId,
        String groupName,
        String groupDescription,
        String ownerId,
        String vpcId,
        String securityGroupArn,
        List<IpPermission> ipPermissions,
        List<IpPermission> ipPermissionsEgress,
        List<Tag> tagSet) {

    static SecurityGroupItem of(SecurityGroupView group) {
        return new SecurityGroupItem(
                group.groupId(),
                group.name(),
                group.description(),
                group.owner(),
                group.vpcId(),
                arn(group.region(), group.owner(), group.groupId()),
                permissions(group, false),
                permissions(group, true),
                Tagging.shown(group.tags()));
    }

    static String arn(String region, String owner, String id) {
        return "arn:aws:ec2:%s:%s:security-group/%s".formatted(region, owner, id);
    }

    private static List<IpPermission> permissions(SecurityGroupView group, boolean egress) {
        return IpPermission.of(rules(group, egress), group.owner());
    }

    static List<SecurityGroupRule> rules(SecurityGroupView group, boolean egress) {
        return group.rules().stream()
                .map(RuleView::rule)
                .filter(rule -> rule.egress() == egress)
                .toList();
    }
}
