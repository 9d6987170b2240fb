package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.paths.NetworkAcl;
import dev.drawbridge.consumer.domain.paths.Picture;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment;
import dev.drawbridge.consumer.domain.paths.RouteTable;
import dev.drawbridge.consumer.domain.paths.SecurityGroup;
import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What lies around endpoints: routes, gateways, network ACLs, security groups. */
@Component
final class Surroundings {

    private final Vpcs vpcs;
    private final SecurityGroups groups;
    private final Acls acls;

    Surroundings(Vpcs vpcs, SecurityGroups groups, Acls acls) {
        this.vpcs = vpcs;
        this.groups = groups;
        this.acls = acls;
    }

    /** Of some VPCs of an account. */
    record Around(
            Map<String, SecurityGroup> groups,
            Map<String, RouteTable> tables,
            Map<String, NetworkAcl> acls,
            Map<String, Attachment> attachments) {

        Picture.Subnet subnet(SubnetView subnet) {
            var id = subnet.subnetId();
            return new Picture.Subnet(
                    id,
                    subnet.vpcId(),
                    Cidr.parse(subnet.cidrBlock()).orElseThrow(),
                    subnet.availabilityZoneId(),
                    either(tables, id, subnet.vpcId()),
                    either(acls, id, subnet.vpcId()));
        }

        /** The subnet's own, or the one that the VPC has for all others. */
        private static <T> T either(Map<String, T> all, String subnetId, String vpcId) {
            var own = all.get(subnetId);
            return own == null ? java.util.Objects.requireNonNull(all.get(vpcId), vpcId) : own;
        }
    }

    Around of(String owner, String region, Collection<String> vpcIds) {
        var known = groups.inVpcs(owner, region, vpcIds).stream().map(Groups::of);
        var tables = new HashMap<String, RouteTable>();
        for (var vpcId : vpcIds) {
            for (var vpc : vpcs.find(owner, region, vpcId).stream().toList()) {
                tables.put(vpcId, Usual.routes(vpc));
            }
        }
        return new Around(
                known.collect(Collectors.toMap(SecurityGroup::groupId, Function.identity())),
                tables,
                acls.of(owner, region, vpcIds),
                Map.of());
    }

    /** The VPC and those it is peered with. */
    List<String> neighbours(VpcView vpc) {
        return List.of(vpc.vpcId());
    }
}
