package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.consumer.domain.group.SecurityGroup;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.group.SecurityGroupView;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.wire.Fault;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The groups of an endpoint: of its VPC, a few at most, and the default one when none is named. */
@Component
final class EndpointGroups {

    private final SecurityGroups groups;
    private final int quota;

    EndpointGroups(
            SecurityGroups groups, @Value("${drawbridge.quota.groups-per-interface:5}") int quota) {
        this.groups = groups;
        this.quota = quota;
    }

    List<Group> of(List<String> asked, VpcView vpc) {
        check(new LinkedHashSet<>(asked));
        return asked.isEmpty()
                ? List.of(
                        new Group(
                                new SecurityGroupId(vpc.defaultSecurityGroupId()),
                                SecurityGroup.DEFAULT))
                : named(asked, vpc);
    }

    /** Those that a modification adds; with the ones that stay they are not too many. */
    List<Group> added(ModifyVpcEndpoint request, EndpointView endpoint, VpcView vpc) {
        var all = new LinkedHashSet<>(request.addSecurityGroupIds());
        endpoint.facts().groups().forEach(group -> all.add(group.groupId()));
        request.removeSecurityGroupIds().forEach(all::remove);
        check(all);
        return named(request.addSecurityGroupIds(), vpc);
    }

    private void check(Collection<String> all) {
        if (all.size() > quota) {
            throw new Fault(
                    "SecurityGroupsPerInterfaceLimitExceeded",
                    "The maximum number of security groups per interface has been reached.");
        }
    }

    /** In the order asked for. */
    private List<Group> named(List<String> asked, VpcView vpc) {
        asked.forEach(Given::group);
        var found = groups.find(vpc.owner(), vpc.region(), asked);
        return asked.stream().distinct().map(id -> group(id, found, vpc.vpcId())).toList();
    }

    private static Group group(String id, List<SecurityGroupView> found, String vpcId) {
        var group =
                found.stream()
                        .filter(view -> view.groupId().equals(id))
                        .findFirst()
                        .orElseThrow(() -> NotFound.group(id));
        if (!group.vpcId().equals(vpcId)) {
            throw new Fault(
                    "InvalidParameter",
                    "Security group %s and VPC %s belong to different networks."
                            .formatted(id, vpcId));
        }
        return new Group(new SecurityGroupId(id), group.name());
    }
}
