package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.read.landscape.Vpns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.GatewayType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Networks on premises reach a VPC by VPN or Direct Connect. */
@org.junit.jupiter.api.Tag("io")
final class OnPremisesTest {

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
    void s34_a_network_on_premises_is_joined_to_a_vpc_and_its_routes_are_learned() {
        var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var gateway = attached(vpc);
        var vpn = vpn(gateway);
        alice.createVpnConnectionRoute(
                r -> r.vpnConnectionId(vpn).destinationCidrBlock("192.168.0.0/16"));
        var shown =
                alice.describeVpnConnections(r -> r.vpnConnectionIds(vpn))
                        .vpnConnections()
                        .getFirst();
        assertThat(shown.routes().getFirst().destinationCidrBlock()).isEqualTo("192.168.0.0/16");
        assertThat(shown.options().staticRoutesOnly()).isTrue();
        var table = alice.createRouteTable(r -> r.vpcId(vpc)).routeTable().routeTableId();
        alice.enableVgwRoutePropagation(r -> r.routeTableId(table).gatewayId(gateway));
        var learned =
                alice.describeRouteTables(r -> r.routeTableIds(table)).routeTables().getFirst();
        assertThat(learned.propagatingVgws().getFirst().gatewayId()).isEqualTo(gateway);
        assertThat(learned.routes().getLast().destinationCidrBlock()).isEqualTo("192.168.0.0/16");
        assertThat(learned.routes().getLast().originAsString())
                .isEqualTo("EnableVgwRoutePropagation");
        assertThat(consumer.bean(Vpns.class).ofVpc(vpc).getFirst().routes())
                .containsExactly("192.168.0.0/16");
        alice.disableVgwRoutePropagation(r -> r.routeTableId(table).gatewayId(gateway));
        assertThat(
                        alice.describeRouteTables(r -> r.routeTableIds(table))
                                .routeTables()
                                .getFirst()
                                .routes())
                .hasSize(1);
    }

    @Test
    void s34_a_tag_says_that_it_is_direct_connect() {
        var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var gateway = attached(vpc);
        var tag = Tag.builder().key("drawbridge:attachment").value("direct-connect").build();
        alice.createVpnConnection(r ->
                r.type("ipsec.1")
                        .customerGatewayId(customerGateway())
                        .vpnGatewayId(gateway)
                        .tagSpecifications(
                                s -> s.resourceType(ResourceType.VPN_CONNECTION).tags(tag)));
        assertThat(consumer.bean(Vpns.class).ofVpc(vpc).getFirst().attachment())
                .isEqualTo("direct-connect");
    }

    @Test
    void s34_what_is_in_use_is_not_deleted_and_all_of_it_can_be_taken_down() {
        var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var gateway = attached(vpc);
        var vpn = vpn(gateway);
        var customer =
                alice.describeVpnConnections(r -> r.vpnConnectionIds(vpn))
                        .vpnConnections()
                        .getFirst()
                        .customerGatewayId();
        refused(
                "IncorrectState",
                "The customer gateway is in use.",
                () -> alice.deleteCustomerGateway(r -> r.customerGatewayId(customer)));
        refused("DependencyViolation", () -> alice.deleteVpc(r -> r.vpcId(vpc)));
        refused(
                "InvalidRoute.NotFound",
                () ->
                        alice.deleteVpnConnectionRoute(
                                r -> r.vpnConnectionId(vpn).destinationCidrBlock("172.16.0.0/12")));
        alice.deleteVpnConnection(r -> r.vpnConnectionId(vpn));
        alice.detachVpnGateway(r -> r.vpnGatewayId(gateway).vpcId(vpc));
        refused(
                "InvalidVpnGatewayAttachment.NotFound",
                () -> alice.detachVpnGateway(r -> r.vpnGatewayId(gateway).vpcId(vpc)));
        alice.deleteVpnGateway(r -> r.vpnGatewayId(gateway));
        alice.deleteCustomerGateway(r -> r.customerGatewayId(customer));
        alice.deleteVpc(r -> r.vpcId(vpc));
        refused(
                "InvalidVpnGatewayID.NotFound",
                "The vpnGateway ID '%s' does not exist".formatted(gateway),
                () -> alice.describeVpnGateways(r -> r.vpnGatewayIds(gateway)));
        refused(
                "InvalidVpnConnectionID.NotFound",
                () -> alice.deleteVpnConnection(r -> r.vpnConnectionId(vpn)));
    }

    @Test
    void a_device_has_a_name_of_reasonable_length() {
        var name = "d".repeat(256);
        refused(
                "InvalidParameterValue",
                () ->
                        alice.createCustomerGateway(
                                r -> r.type("ipsec.1").ipAddress("198.51.100.9").deviceName(name)));
    }

    @Test
    void strangers_see_none() {
        var gateway = alice.createVpnGateway(r -> r.type(GatewayType.IPSEC_1)).vpnGateway();
        var stranger = consumer.ec2("333333333333", "us-east-1");
        assertThat(stranger.describeVpnGateways().vpnGateways()).isEmpty();
        assertThat(stranger.describeCustomerGateways().customerGateways()).isEmpty();
        refused(
                "InvalidVpnGatewayID.NotFound",
                () -> stranger.deleteVpnGateway(r -> r.vpnGatewayId(gateway.vpnGatewayId())));
    }

    private static String attached(String vpc) {
        var id =
                alice.createVpnGateway(r -> r.type(GatewayType.IPSEC_1))
                        .vpnGateway()
                        .vpnGatewayId();
        var attachment = alice.attachVpnGateway(r -> r.vpnGatewayId(id).vpcId(vpc)).vpcAttachment();
        assertThat(attachment.stateAsString()).isEqualTo("attached");
        return id;
    }

    private static String customerGateway() {
        return alice.createCustomerGateway(
                        r -> r.type(GatewayType.IPSEC_1).ipAddress("203.0.113.1").bgpAsn(65010))
                .customerGateway()
                .customerGatewayId();
    }

    private static String vpn(String gateway) {
        return alice.createVpnConnection(r ->
                        r.type("ipsec.1")
                                .customerGatewayId(customerGateway())
                                .vpnGatewayId(gateway)
                                .options(o -> o.staticRoutesOnly(true)))
                .vpnConnection()
                .vpnConnectionId();
    }
}
