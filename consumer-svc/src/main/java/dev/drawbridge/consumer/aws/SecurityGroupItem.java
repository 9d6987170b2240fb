package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.VpcView;
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
        List<Permission> ipPermissions,
        List<Permission> ipPermissionsEgress,
        List<Tag> tagSet) {

    static final String NAME = "default";
    static final String DESCRIPTION = "default VPC security group";

    /** AWS: IpPermission */
    record Permission(String ipProtocol, List<Pair> groups, List<Range> ipRanges) {}

    /** AWS: UserIdGroupPair */
    record Pair(String groupId, String userId) {}

    /** AWS: IpRange */
    record Range(String cidrIp) {}

    /** The group a VPC is born with: its members reach one another, and go anywhere. */
    static SecurityGroupItem ofDefault(VpcView vpc) {
        var id = vpc.defaultSecurityGroupId();
        return new SecurityGroupItem(
                id,
                NAME,
                DESCRIPTION,
                vpc.owner(),
                vpc.vpcId(),
                "arn:aws:ec2:%s:%s:security-group/%s".formatted(vpc.region(), vpc.owner(), id),
                List.of(new Permission("-1", List.of(new Pair(id, vpc.owner())), List.of())),
                List.of(new Permission("-1", List.of(), List.of(new Range("0.0.0.0/0")))),
                List.of());
    }
}
