package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.paths.NetworkAcl;
import dev.drawbridge.consumer.domain.paths.Picture;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment;
import dev.drawbridge.consumer.domain.paths.RouteTable;
import dev.drawbridge.consumer.domain.paths.SecurityGroup;
import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What lies around endpoints: routes, gateways, network ACLs, security groups. */
@Component
final class Surroundings {

    private final SecurityGroups groups;
    private final Acls acls;
    private final Roads roads;

    Surroundings(SecurityGroups groups, Acls acls, Roads roads) {
        this.groups = groups;
        this.acls = acls;
        this.roads = roads;
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

    /**
     * @param owners of the VPCs, by VPC
     */
    Around of(Map<String, String> owners, String region) {
        var known = new HashMap<String, SecurityGroup>();
        var guards = new HashMap<String, NetworkAcl>();
        for (var owner : Set.copyOf(owners.values())) {
            var vpcIds = vpcsOf(owner, owners);
            groups.inVpcs(owner, region, vpcIds)
                    .forEach(group -> known.put(group.groupId(), Groups.of(group)));
            guards.putAll(acls.of(owner, region, vpcIds));
        }
        var all = owners.keySet();
        return new Around(known, roads.tables(all), guards, roads.attachments(all));
    }

    static List<String> vpcsOf(String owner, Map<String, String> owners) {
        return owners.keySet().stream().filter(id -> owner.equals(owners.get(id))).toList();
    }

    /** The VPC and those it is peered with, and whose they are. */
    Map<String, String> neighbours(VpcView vpc) {
        var owners = new HashMap<>(roads.neighbours(vpc.vpcId()));
        owners.put(vpc.vpcId(), vpc.owner());
        return owners;
    }

    /** Of those. */
    Map<String, Cidr> ranges(VpcView vpc) {
        var ranges = new HashMap<>(roads.ranges(vpc.vpcId()));
        ranges.put(vpc.vpcId(), Cidr.parse(vpc.cidrBlock()).orElseThrow());
        return ranges;
    }
}
