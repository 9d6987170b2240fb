package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.acl.NetworkAclView;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: NetworkAcl */
record NetworkAclItem(
        String networkAclId,
        String vpcId,
        @Wire("default") boolean isDefault,
        List<Entry> entrySet,
        List<Association> associationSet,
        List<Tag> tagSet,
        String ownerId) {

    /** AWS: NetworkAclEntry */
    record Entry(
            int ruleNumber,
            String protocol,
            String ruleAction,
            boolean egress,
            @Nullable String cidrBlock,
            @Nullable String ipv6CidrBlock,
            @Nullable IcmpTypeCode icmpTypeCode,
            @Nullable PortRange portRange) {

        static Entry of(NetworkAclEntry entry) {
            var ipv6 = entry.cidrBlock().contains(":");
            var icmp = entry.protocol().equals("1") || entry.protocol().equals("58");
            var ports = entry.protocol().equals("6") || entry.protocol().equals("17");
            return new Entry(
                    entry.ruleNumber(),
                    entry.protocol(),
                    entry.ruleAction(),
                    entry.egress(),
                    ipv6 ? null : entry.cidrBlock(),
                    ipv6 ? entry.cidrBlock() : null,
                    icmp ? new IcmpTypeCode(entry.fromPort(), entry.toPort()) : null,
                    ports ? new PortRange(entry.fromPort(), entry.toPort()) : null);
        }
    }

    /** AWS: IcmpTypeCode */
    record IcmpTypeCode(@Nullable Integer type, @Nullable Integer code) {}

    /** AWS: PortRange */
    record PortRange(@Nullable Integer from, @Nullable Integer to) {}

    /** AWS: NetworkAclAssociation */
    record Association(String networkAclAssociationId, String networkAclId, String subnetId) {}

    static NetworkAclItem of(NetworkAclView acl) {
        return new NetworkAclItem(
                acl.networkAclId(),
                acl.vpcId(),
                acl.born(),
                acl.entries().stream().map(Entry::of).toList(),
                acl.associations().stream()
                        .map(a ->
                                new Association(
                                        a.associationId(), acl.networkAclId(), a.subnetId()))
                        .toList(),
                Tagging.shown(acl.tags()),
                acl.owner());
    }
}
