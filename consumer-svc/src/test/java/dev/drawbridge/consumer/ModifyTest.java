package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.ServiceName;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.SubnetConfiguration;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** What a consumer may change of an endpoint, and what that does to its interfaces. */
@Tag("io")
final class ModifyTest {

    private static final String POLICY =
            "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private static Consumer consumer;
    private static Provider provider;
    private static Scene scene;
    private static ServiceName service;
    private static String second;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh();
        provider = new Provider(consumer);
        scene = Scene.of(consumer.alice(), "10.0.0.0/24");
        service = provider.offer(true);
        second = Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.1.0/24", "us-east-1b");
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s4_s45_s47_subnets_come_and_go_and_the_other_interfaces_keep_their_addresses() {
        var endpoint = available();
        var before = interfaces(endpoint);
        modify(endpoint, r -> r.addSubnetIds(second));
        assertThat(scene.state(endpoint)).isIn("pending", "available");
        settled(endpoint);
        assertThat(interfaces(endpoint)).hasSize(2).containsAll(before);
        assertThat(shown(endpoint).dnsEntries()).hasSize(3);
        modify(endpoint, r -> r.removeSubnetIds(second));
        settled(endpoint);
        assertThat(interfaces(endpoint)).isEqualTo(before);
        assertThat(shown(endpoint).subnetIds()).containsExactly(scene.subnetId());
        assertThat(shown(endpoint).dnsEntries()).hasSize(2);
        assertThat(consumer.count("select count(*) from claim where place = '" + second + "'"))
                .isZero();
    }

    @Test
    void an_address_of_ones_own_choice_replaces_the_interface() {
        var endpoint = available();
        var before = interfaces(endpoint).getFirst();
        modify(endpoint, r -> r.subnetConfigurations(at("10.0.0.200")));
        settled(endpoint);
        var after = interfaces(endpoint).getFirst();
        assertThat(after.privateIpAddress()).isEqualTo("10.0.0.200");
        assertThat(after.networkInterfaceId()).isNotEqualTo(before.networkInterfaceId());
        var other = available();
        refused(
                "InvalidIPAddress.InUse",
                () -> modify(other, r -> r.subnetConfigurations(at("10.0.0.200"))));
        refused(
                "InvalidParameterValue",
                "Address 10.0.0.3 does not fall within the subnet's address range or is reserved: "
                        + scene.subnetId(),
                () -> modify(other, r -> r.subnetConfigurations(at("10.0.0.3"))));
        assertThat(scene.state(other)).isEqualTo("available");
    }

    @Test
    void s27_s45_the_policy_is_validated_changed_and_reset() {
        var endpoint = available();
        modify(endpoint, r -> r.policyDocument(POLICY));
        assertThat(shown(endpoint).policyDocument()).isEqualTo(POLICY);
        settled(endpoint);
        modify(endpoint, r -> r.resetPolicy(true));
        assertThat(shown(endpoint).policyDocument()).contains("2008-10-17");
        refused(
                "InvalidPolicyDocument",
                () -> modify(endpoint, r -> r.policyDocument("{\"Statement\":[{}]}")));
        refused(
                "InvalidParameterCombination",
                () -> modify(endpoint, r -> r.policyDocument(POLICY).resetPolicy(true)));
    }

    @Test
    void what_waits_for_a_decision_is_changed_and_goes_on_waiting() {
        var endpoint = scene.endpoint(service).vpcEndpointId();
        modify(endpoint, r -> r.addSubnetIds(second));
        assertThat(scene.state(endpoint)).isEqualTo("pendingAcceptance");
        assertThat(interfaces(endpoint)).hasSize(2);
        provider.accept(Provider.connection(endpoint, service));
        settled(endpoint);
        assertThat(interfaces(endpoint)).hasSize(2);
    }

    @Test
    void what_was_rejected_or_is_not_ones_own_cannot_be_changed() {
        var endpoint = available();
        provider.reject(Provider.connection(endpoint, service));
        await().until(() -> scene.state(endpoint).equals("rejected"));
        refused(
                "InvalidState",
                "The VPC endpoint %s cannot be modified while it is in the state 'rejected'."
                        .formatted(endpoint),
                () -> modify(endpoint, r -> r.resetPolicy(true)));
        var mallory = consumer.ec2("333333333333", "us-east-1");
        refused(
                "InvalidVpcEndpointId.NotFound",
                "The Vpc Endpoint Id '%s' does not exist".formatted(endpoint),
                () -> mallory.modifyVpcEndpoint(r -> r.vpcEndpointId(endpoint).resetPolicy(true)));
    }

    @Test
    void s19_s20_s31_the_rules_of_asking_hold_for_changing() {
        var endpoint = available();
        var twin = Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.2.0/24", "us-east-1a");
        var far = Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.3.0/24", "us-east-1c");
        refused("DuplicateSubnetsInSameZone", () -> modify(endpoint, r -> r.addSubnetIds(twin)));
        refused("InvalidParameter", () -> modify(endpoint, r -> r.addSubnetIds(far)));
        refused("InvalidParameter", () -> modify(endpoint, r -> r.ipAddressType("ipv6")));
        refused("InvalidParameterValue", () -> modify(endpoint, r -> r.ipAddressType("ipv5")));
        refused("InvalidParameter", () -> modify(endpoint, r -> r.addRouteTableIds("rtb-1")));
        refused(
                "DryRunOperation",
                () -> modify(endpoint, r -> r.addSubnetIds(second).dryRun(true)));
        assertThat(interfaces(endpoint)).hasSize(1);
    }

    @Test
    void s32_no_parameter_moves_it_to_another_vpc() {
        var endpoint = available();
        var elsewhere = Scene.of(consumer.alice());
        refused(
                "InvalidParameter",
                "The subnet %s is not in the VPC %s".formatted(elsewhere.subnetId(), scene.vpcId()),
                () -> modify(endpoint, r -> r.addSubnetIds(elsewhere.subnetId())));
    }

    @Test
    void s6_its_interfaces_are_seen_but_not_managed() {
        var eni = interfaces(available()).getFirst();
        var id = eni.networkInterfaceId();
        var ec2 = consumer.alice();
        refused(
                "OperationNotPermitted",
                () -> ec2.deleteNetworkInterface(r -> r.networkInterfaceId(id)));
        refused(
                "OperationNotPermitted",
                () ->
                        ec2.modifyNetworkInterfaceAttribute(
                                r -> r.networkInterfaceId(id).groups("sg-1")));
        refused(
                "OperationNotPermitted",
                () ->
                        ec2.detachNetworkInterface(
                                r -> r.attachmentId(eni.attachment().attachmentId())));
        refused(
                "OperationNotPermitted",
                () ->
                        ec2.assignPrivateIpAddresses(
                                r -> r.networkInterfaceId(id).secondaryPrivateIpAddressCount(1)));
        refused(
                "OperationNotPermitted",
                () ->
                        ec2.unassignPrivateIpAddresses(
                                r -> r.networkInterfaceId(id).privateIpAddresses("10.0.0.9")));
        var mallory = consumer.ec2("333333333333", "us-east-1");
        refused(
                "InvalidNetworkInterfaceID.NotFound",
                "The networkInterface ID '%s' does not exist".formatted(id),
                () -> mallory.deleteNetworkInterface(r -> r.networkInterfaceId(id)));
        refused(
                "InvalidAttachmentID.NotFound",
                () -> ec2.detachNetworkInterface(r -> r.attachmentId("ela-attach-1")));
        assertThat(ec2.describeVpcEndpointAssociations(r -> {}).vpcEndpointAssociations())
                .isEmpty();
    }

    private static SubnetConfiguration at(String address) {
        return SubnetConfiguration.builder().subnetId(scene.subnetId()).ipv4(address).build();
    }

    private static String available() {
        var endpoint = scene.endpoint(service).vpcEndpointId();
        provider.accept(Provider.connection(endpoint, service));
        settled(endpoint);
        return endpoint;
    }

    private static void settled(String endpoint) {
        await().until(() -> scene.state(endpoint).equals("available"));
    }

    private static void modify(
            String endpoint, UnaryOperator<ModifyVpcEndpointRequest.Builder> changes) {
        var request = ModifyVpcEndpointRequest.builder().vpcEndpointId(endpoint);
        assertThat(consumer.alice().modifyVpcEndpoint(changes.apply(request).build()).returnValue())
                .isTrue();
    }

    private static VpcEndpoint shown(String endpoint) {
        return consumer.alice()
                .describeVpcEndpoints(r -> r.vpcEndpointIds(endpoint))
                .vpcEndpoints()
                .getFirst();
    }

    private static List<NetworkInterface> interfaces(String endpoint) {
        var ids = shown(endpoint).networkInterfaceIds();
        return consumer.alice()
                .describeNetworkInterfaces(r -> r.networkInterfaceIds(ids))
                .networkInterfaces();
    }
}
