package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/** What can be changed of VPCs and subnets, and what they can be found by. */
@Tag("io")
final class AttributesTest {

    private static Consumer consumer;
    private static Ec2Client alice;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh();
        alice = consumer.alice();
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s17_a_new_vpc_resolves_names_and_gives_none() {
        var vpc = Scene.of(alice).vpcId();
        assertThat(support(vpc)).isTrue();
        assertThat(hostnames(vpc)).isFalse();
        assertThat(
                        attribute(vpc, VpcAttributeName.ENABLE_NETWORK_ADDRESS_USAGE_METRICS)
                                .enableNetworkAddressUsageMetrics()
                                .value())
                .isFalse();
    }

    @Test
    void s17_its_attributes_are_changed_one_at_a_time() {
        var vpc = Scene.of(alice).vpcId();
        alice.modifyVpcAttribute(r -> r.vpcId(vpc).enableDnsHostnames(a -> a.value(true)));
        alice.modifyVpcAttribute(r -> r.vpcId(vpc).enableDnsSupport(a -> a.value(false)));
        assertThat(support(vpc)).isFalse();
        assertThat(hostnames(vpc)).isTrue();
        refused(
                "InvalidParameterCombination",
                () ->
                        alice.modifyVpcAttribute(r ->
                                r.vpcId(vpc)
                                        .enableDnsHostnames(a -> a.value(true))
                                        .enableDnsSupport(a -> a.value(true))));
        refused("MissingParameter", () -> alice.modifyVpcAttribute(r -> r.vpcId(vpc)));
        var stranger = consumer.ec2("333333333333", "us-east-1");
        refused(
                "InvalidVpcID.NotFound",
                "The vpc ID '%s' does not exist".formatted(vpc),
                () ->
                        stranger.modifyVpcAttribute(
                                r -> r.vpcId(vpc).enableDnsSupport(a -> a.value(true))));
    }

    @Test
    void a_subnet_shows_what_was_changed() {
        var id = Scene.of(alice).subnetId();
        alice.modifySubnetAttribute(r -> r.subnetId(id).mapPublicIpOnLaunch(a -> a.value(true)));
        alice.modifySubnetAttribute(
                r -> r.subnetId(id).privateDnsHostnameTypeOnLaunch("resource-name"));
        var subnet = alice.describeSubnets(r -> r.subnetIds(id)).subnets().getFirst();
        assertThat(subnet.mapPublicIpOnLaunch()).isTrue();
        assertThat(subnet.privateDnsNameOptionsOnLaunch().hostnameTypeAsString())
                .isEqualTo("resource-name");
        refused(
                "InvalidParameterValue",
                () ->
                        alice.modifySubnetAttribute(r ->
                                r.subnetId(id).assignIpv6AddressOnCreation(a -> a.value(true))));
        refused(
                "InvalidSubnetID.NotFound",
                () ->
                        alice.modifySubnetAttribute(r ->
                                r.subnetId("subnet-00000000000000000")
                                        .mapPublicIpOnLaunch(a -> a.value(true))));
    }

    @Test
    void subnets_are_found_by_what_is_known_of_them() {
        var scene = Scene.of(alice, "10.0.0.0/28");
        var other = Scene.subnet(alice, scene.vpcId(), "10.0.1.0/24", "us-east-1b");
        assertThat(in(scene, "available-ip-address-count", "11")).containsExactly(scene.subnetId());
        assertThat(in(scene, "cidrBlock", "10.0.1.0/24")).containsExactly(other);
        assertThat(in(scene, "availabilityZoneId", "use1-az2")).containsExactly(other);
        assertThat(in(scene, "subnet-arn", "arn:aws:ec2:*:subnet/" + other)).containsExactly(other);
        assertThat(in(scene, "map-public-ip-on-launch", "true")).isEmpty();
        assertThat(in(scene, "defaultForAz", "false")).hasSize(2);
        refused("InvalidFilter", () -> in(scene, "colour", "red"));
    }

    private static List<String> in(Scene scene, String filter, String value) {
        return alice
                .describeSubnets(r ->
                        r.filters(
                                f -> f.name("vpc-id").values(scene.vpcId()),
                                f -> f.name(filter).values(value)))
                .subnets()
                .stream()
                .map(Subnet::subnetId)
                .toList();
    }

    private static boolean support(String vpc) {
        return attribute(vpc, VpcAttributeName.ENABLE_DNS_SUPPORT).enableDnsSupport().value();
    }

    private static boolean hostnames(String vpc) {
        return attribute(vpc, VpcAttributeName.ENABLE_DNS_HOSTNAMES).enableDnsHostnames().value();
    }

    private static DescribeVpcAttributeResponse attribute(String vpc, VpcAttributeName name) {
        return alice.describeVpcAttribute(r -> r.vpcId(vpc).attribute(name));
    }
}
