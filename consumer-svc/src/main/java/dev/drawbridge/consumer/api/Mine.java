package dev.drawbridge.consumer.api;

import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.Subnets;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Excerpt;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is not the caller's does not exist. */
@Component
final class Mine {

    private static final int NOT_FOUND = 404;

    private final Vpcs vpcs;
    private final Subnets subnets;
    private final Endpoints endpoints;
    private final SecurityGroups groups;

    Mine(Vpcs vpcs, Subnets subnets, Endpoints endpoints, SecurityGroups groups) {
        this.vpcs = vpcs;
        this.subnets = subnets;
        this.endpoints = endpoints;
        this.groups = groups;
    }

    VpcView vpc(Call call, String vpcId) {
        return vpcs.find(call.account(), call.region(), vpcId)
                .orElseThrow(() ->
                        missing("InvalidVpcID.NotFound", "The vpc ID '%s' does not exist", vpcId));
    }

    VpcView vpcOf(SubnetView subnet) {
        return vpcs.find(subnet.owner(), subnet.region(), subnet.vpcId()).orElseThrow();
    }

    /** One's own, or one that is shared with the caller. */
    SubnetView subnet(Call call, String subnetId) {
        return subnets.find(call.account(), call.region(), List.of(subnetId)).stream()
                .findFirst()
                .or(() ->
                        subnets.visible(call.account(), call.region()).stream()
                                .filter(subnet -> subnet.subnetId().equals(subnetId))
                                .findFirst())
                .orElseThrow(() ->
                        missing(
                                "InvalidSubnetID.NotFound",
                                "The subnet ID '%s' does not exist",
                                subnetId));
    }

    /** A security group of the VPC. */
    void group(Call call, String groupId, VpcView vpc) {
        var found = groups.find(call.account(), call.region(), List.of(groupId));
        if (found.stream().noneMatch(group -> group.vpcId().equals(vpc.vpcId()))) {
            throw missing(
                    "InvalidGroup.NotFound", "The security group '%s' does not exist", groupId);
        }
    }

    EndpointView endpoint(Call call, String endpointId) {
        return endpoints.find(call.account(), call.region(), List.of(endpointId)).stream()
                .findFirst()
                .orElseThrow(() ->
                        missing(
                                "InvalidVpcEndpointId.NotFound",
                                "The Vpc Endpoint Id '%s' does not exist",
                                endpointId));
    }

    private static Fault missing(String code, String text, String id) {
        return new Fault(code, text.formatted(Excerpt.of(id)), NOT_FOUND);
    }
}
