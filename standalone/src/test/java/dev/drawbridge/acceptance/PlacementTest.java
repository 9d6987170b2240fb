package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** Where an endpoint is put: interfaces, addresses, names, groups. */
@Tag("io")
final class PlacementTest {

    private final Story story = new Story();

    @Test
    @DisplayName(
            "S3 S5 S6 one requester-managed interface in each subnet, its address from the range")
    void an_interface_in_each_subnet() {
        var service = story.offerTo(Target.CONSUMER, false);
        var vpc = story.vpc();
        var a = story.subnet(vpc, 1, "us-east-1a");
        var b = story.subnet(vpc, 2, "us-east-1b");

        var endpoint = story.ask(service, vpc, r -> r.subnetIds(a, b));

        assertThat(endpoint.networkInterfaceIds()).hasSize(2);
        var interfaces = interfacesOf(endpoint);
        assertThat(interfaces)
                .extracting(NetworkInterface::subnetId)
                .containsExactlyInAnyOrder(a, b);
        assertThat(interfaces)
                .allSatisfy(eni -> assertThat(eni.requesterManaged()).isTrue())
                .allSatisfy(eni ->
                        assertThat(eni.privateIpAddress())
                                .startsWith(eni.subnetId().equals(a) ? "10.0.1." : "10.0.2."))
                .extracting(NetworkInterface::privateIpAddress)
                .doesNotContain("10.0.1.0", "10.0.1.1", "10.0.1.2", "10.0.1.3", "10.0.1.255");
    }

    @Test
    @DisplayName("S3 no address is given twice, however many ask at once")
    void addresses_are_given_once() throws Exception {
        var service = story.offerTo(Target.CONSUMER, false);
        var vpc = story.vpc();
        var subnet = story.subnet(vpc, 1, "us-east-1a");
        Callable<VpcEndpoint> ask = () -> story.ask(service, vpc, r -> r.subnetIds(subnet));

        var addresses = new HashSet<String>();
        try (var pool = Executors.newFixedThreadPool(16)) {
            var asked = pool.invokeAll(IntStream.range(0, 40).mapToObj(_ -> ask).toList());
            for (var endpoint : asked) {
                assertThat(interfacesOf(endpoint.get()))
                        .allSatisfy(
                                eni -> assertThat(addresses.add(eni.privateIpAddress())).isTrue());
            }
        }
        assertThat(addresses).hasSize(40);
    }

    @Test
    @DisplayName("S7 without a group the VPC's default group is attached, by id and name")
    void the_default_group() {
        var service = story.offerTo(Target.CONSUMER, false);

        var endpoint = story.ask(service);

        assertThat(endpoint.groups()).hasSize(1);
        assertThat(endpoint.groups().getFirst().groupName()).isEqualTo("default");
        assertThat(endpoint.groups().getFirst().groupId()).startsWith("sg-");
    }

    @Test
    @DisplayName("S14 the regional name comes first, then one for each zone")
    void names() {
        var service = story.offerTo(Target.CONSUMER, false);
        var vpc = story.vpc();
        var a = story.subnet(vpc, 1, "us-east-1a");
        var b = story.subnet(vpc, 2, "us-east-1b");

        var endpoint = story.ask(service, vpc, r -> r.subnetIds(a, b));

        var domain = service.serviceId() + ".us-east-1.vpce.amazonaws.com";
        assertThat(endpoint.dnsEntries()).hasSize(3);
        assertThat(endpoint.dnsEntries().get(0).dnsName())
                .matches(endpoint.vpcEndpointId() + "-[a-z0-9]{8}\\." + domain.replace(".", "\\."));
        assertThat(endpoint.dnsEntries().get(1).dnsName()).contains("-us-east-1a." + domain);
        assertThat(endpoint.dnsEntries().get(2).dnsName()).contains("-us-east-1b." + domain);
        assertThat(story.endpoint(endpoint.vpcEndpointId()).dnsEntries())
                .isEqualTo(endpoint.dnsEntries());
    }

    @Test
    @DisplayName("S19 two subnets of one zone are refused")
    void one_subnet_a_zone() {
        var service = story.offerTo(Target.CONSUMER, false);
        var vpc = story.vpc();
        var first = story.subnet(vpc, 1, "us-east-1a");
        var second = story.subnet(vpc, 2, "us-east-1a");

        Refusals.refused(
                "DuplicateSubnetsInSameZone",
                () -> story.ask(service, vpc, r -> r.subnetIds(first, second)));
    }

    @Test
    @DisplayName("S30 a service of another Region does not exist here")
    void same_region_only() {
        var service = story.offerTo(Target.CONSUMER, false);
        var elsewhere = Target.ec2(Target.CONSUMER, Region.EU_WEST_1, Target.endpoint());
        var vpc = elsewhere.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();

        Refusals.refused(
                "InvalidServiceName",
                () ->
                        elsewhere.createVpcEndpoint(r ->
                                r.vpcEndpointType("Interface")
                                        .vpcId(vpc)
                                        .serviceName(service.serviceName())));
    }

    private static List<NetworkInterface> interfacesOf(VpcEndpoint endpoint) {
        return Target.ec2(Target.CONSUMER)
                .describeNetworkInterfaces(
                        r -> r.networkInterfaceIds(endpoint.networkInterfaceIds()))
                .networkInterfaces();
    }
}
