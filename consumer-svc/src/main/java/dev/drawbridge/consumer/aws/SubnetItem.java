package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.wire.Tag;
import java.util.List;

/** AWS: Subnet */
record SubnetItem(
        String subnetId,
        String subnetArn,
        String ownerId,
        String vpcId,
        String state,
        String cidrBlock,
        int availableIpAddressCount,
        String availabilityZone,
        String availabilityZoneId,
        boolean defaultForAz,
        boolean mapPublicIpOnLaunch,
        boolean assignIpv6AddressOnCreation,
        List<Tag> tagSet) {

    static SubnetItem of(SubnetView subnet, long addressesGiven) {
        long usable = Cidr.parse(subnet.cidrBlock()).map(Cidr::usable).orElse(0L);
        return new SubnetItem(
                subnet.subnetId(),
                "arn:aws:ec2:%s:%s:subnet/%s"
                        .formatted(subnet.region(), subnet.owner(), subnet.subnetId()),
                subnet.owner(),
                subnet.vpcId(),
                "available",
                subnet.cidrBlock(),
                Math.toIntExact(usable - addressesGiven),
                subnet.availabilityZone(),
                subnet.availabilityZoneId(),
                false,
                false,
                false,
                Tagging.shown(subnet.tags()));
    }
}
