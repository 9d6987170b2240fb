package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.EndpointView.Interface;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** AWS: NetworkInterface */
record NetworkInterfaceItem(
        String networkInterfaceId,
        String subnetId,
        String vpcId,
        String availabilityZone,
        String availabilityZoneId,
        String description,
        String ownerId,
        String requesterId,
        boolean requesterManaged,
        String status,
        String macAddress,
        String privateIpAddress,
        boolean sourceDestCheck,
        List<VpcEndpointItem.Group> groupSet,
        Attachment attachment,
        List<Address> privateIpAddressesSet,
        String interfaceType,
        List<Tag> tagSet) {

    /** AWS: NetworkInterfaceAttachment */
    record Attachment(
            String attachmentId,
            String instanceOwnerId,
            int deviceIndex,
            String status,
            boolean deleteOnTermination) {}

    /** AWS: NetworkInterfacePrivateIpAddress */
    record Address(String privateIpAddress, boolean primary) {}

    static Stream<NetworkInterfaceItem> ofEndpoint(EndpointView endpoint) {
        return endpoint.state().equals("deleted")
                ? Stream.empty()
                : endpoint.facts().interfaces().stream().map(made -> of(made, endpoint));
    }

    private static NetworkInterfaceItem of(Interface made, EndpointView endpoint) {
        var id = made.networkInterfaceId();
        return new NetworkInterfaceItem(
                id,
                made.subnetId(),
                endpoint.vpcId(),
                made.availabilityZone(),
                made.availabilityZoneId(),
                "VPC Endpoint Interface " + endpoint.endpointId(),
                endpoint.owner(),
                "amazon-aws",
                true,
                "in-use",
                macAddress(id),
                made.privateIpAddress(),
                true,
                endpoint.facts().groups().stream()
                        .map(g -> new VpcEndpointItem.Group(g.groupId(), g.groupName()))
                        .toList(),
                new Attachment(
                        id.replaceFirst("eni-", "ela-attach-"), "amazon-aws", 1, "attached", false),
                List.of(new Address(made.privateIpAddress(), true)),
                "vpc_endpoint",
                List.of());
    }

    /** As constant as the id it is taken from; 02 marks it as locally administered. */
    private static String macAddress(String id) {
        var hex = id.substring(id.length() - 10);
        return "02:"
                + IntStream.range(0, 5)
                        .mapToObj(i -> hex.substring(2 * i, 2 * i + 2))
                        .collect(Collectors.joining(":"));
    }
}
