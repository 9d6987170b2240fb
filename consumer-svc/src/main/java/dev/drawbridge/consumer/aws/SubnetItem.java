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
        boolean enableDns64,
        boolean ipv6Native,
        LaunchNames privateDnsNameOptionsOnLaunch,
        List<Tag> tagSet) {

    /** AWS: PrivateDnsNameOptionsOnLaunch */
    record LaunchNames(
            String hostnameType,
            boolean enableResourceNameDnsARecord,
            boolean enableResourceNameDnsAAAARecord) {

        static LaunchNames of(SubnetView subnet) {
            return new LaunchNames(
                    subnet.attributes()
                            .getOrDefault(ModifySubnetAttribute.HOSTNAME_TYPE, "ip-name"),
                    flag(subnet, ModifySubnetAttribute.A_RECORD),
                    flag(subnet, ModifySubnetAttribute.AAAA_RECORD));
        }
    }

    static boolean flag(SubnetView subnet, String attribute) {
        return Boolean.parseBoolean(subnet.attributes().get(attribute));
    }

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
                flag(subnet, ModifySubnetAttribute.MAP_PUBLIC_IP),
                false,
                flag(subnet, ModifySubnetAttribute.DNS64),
                false,
                LaunchNames.of(subnet),
                Tagging.shown(subnet.tags()));
    }
}
