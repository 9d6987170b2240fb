package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.ServiceName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import tools.jackson.databind.JsonNode;

/** Roads made with AWS's own client decide where a name leads and whether one gets there. */
@Tag("io")
final class PathRoadsTest {

    private static final String DEFAULT_NAME = "kinesis.us-east-1.amazonaws.com";

    private static final String READ =
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}]}";

    private static final Consumer CONSUMER = Consumer.fresh("drawbridge.private-dns-delay=0s");
    private static final Api API = Api.alice(CONSUMER);
    private static final Ec2Client EC2 = CONSUMER.alice();

    @AfterAll
    static void stop() {
        CONSUMER.close();
    }

    @Test
    @DisplayName("S16 both figures: without private DNS the default name leaves by the gateway")
    void the_two_figures() {
        var scene = Scene.of(EC2);
        EC2.modifyVpcAttribute(r -> r.vpcId(scene.vpcId()).enableDnsHostnames(v -> v.value(true)));
        var subnet1 = Scene.subnet(EC2, scene.vpcId(), "10.0.11.0/24", "us-east-1a");
        var subnet2 = Scene.subnet(EC2, scene.vpcId(), "10.0.12.0/24", "us-east-1b");
        var gateway = leadToTheInternet(scene.vpcId(), subnet1);
        var name = endpoint(scene, false);

        var figure1 = ask(subnet1, DEFAULT_NAME);
        assertThat(figure1.path("outcome").asString()).isEqualTo("open");
        assertThat(figure1.toString()).contains(gateway);
        assertThat(ask(subnet2, DEFAULT_NAME).path("outcome").asString()).isEqualTo("closed");
        assertThat(ask(subnet1, name).path("outcome").asString()).isEqualTo("open");
        assertThat(ask(subnet2, name).path("outcome").asString()).isEqualTo("open");

        var id = name.substring(0, name.indexOf('-', "vpce-".length()));
        EC2.modifyVpcEndpoint(r -> r.vpcEndpointId(id).privateDnsEnabled(true));
        await().until(() -> scene.state(id).equals("available"));
        for (var subnet : new String[] {subnet1, subnet2}) {
            var figure2 = ask(subnet, DEFAULT_NAME);
            assertThat(figure2.path("outcome").asString()).isEqualTo("open");
            assertThat(figure2.path("ways").path(0).path("endpointId").asString()).isEqualTo(id);
        }
    }

    @Test
    @DisplayName("S34 a network on premises gets there once a VPN and a route back are there")
    void on_premises() {
        var scene = Scene.of(EC2);
        var name = endpoint(scene, false);
        var from = "{\"onPremises\": \"192.168.7.7\", \"vpc\": \"%s\"}".formatted(scene.vpcId());
        assertThat(asked(from, name).path("outcome").asString()).isEqualTo("closed");

        var gateway = EC2.createVpnGateway(r -> r.type("ipsec.1")).vpnGateway().vpnGatewayId();
        EC2.attachVpnGateway(r -> r.vpnGatewayId(gateway).vpcId(scene.vpcId()));
        var office =
                EC2.createCustomerGateway(
                                r -> r.type("ipsec.1").publicIp("198.51.100.7").bgpAsn(65_000))
                        .customerGateway()
                        .customerGatewayId();
        var vpn =
                EC2.createVpnConnection(r ->
                                r.type("ipsec.1")
                                        .customerGatewayId(office)
                                        .vpnGatewayId(gateway)
                                        .options(o -> o.staticRoutesOnly(true)))
                        .vpnConnection()
                        .vpnConnectionId();
        EC2.createVpnConnectionRoute(
                r -> r.vpnConnectionId(vpn).destinationCidrBlock("192.168.0.0/16"));
        assertThat(asked(from, name).path("outcome").asString()).isEqualTo("closed");

        var main =
                EC2.describeRouteTables(r -> r.filters(f -> f.name("vpc-id").values(scene.vpcId())))
                        .routeTables()
                        .getFirst()
                        .routeTableId();
        EC2.enableVgwRoutePropagation(r -> r.routeTableId(main).gatewayId(gateway));
        admitAll(scene.vpcId());
        var open = asked(from, name);
        assertThat(open.path("outcome").asString()).describedAs(open.toString()).isEqualTo("open");
        assertThat(open.toString()).contains(gateway);
    }

    @Test
    @DisplayName(
            "S27 a Gateway endpoint's route leads to S3, its policy asked, for its subnets only")
    void by_a_gateway_endpoint() {
        var scene = Scene.of(EC2);
        var beside = Scene.subnet(EC2, scene.vpcId(), "10.0.21.0/24", "us-east-1a");
        var table = EC2.createRouteTable(r -> r.vpcId(scene.vpcId())).routeTable().routeTableId();
        EC2.associateRouteTable(r -> r.routeTableId(table).subnetId(scene.subnetId()));
        var name = "photos.s3.us-east-1.amazonaws.com";
        assertThat(ask(scene.subnetId(), name).path("outcome").asString()).isEqualTo("closed");
        var id =
                EC2.createVpcEndpoint(r ->
                                r.vpcId(scene.vpcId())
                                        .serviceName("com.amazonaws.us-east-1.s3")
                                        .policyDocument(READ)
                                        .routeTableIds(table))
                        .vpcEndpoint()
                        .vpcEndpointId();
        var open = ask(scene.subnetId(), name);
        assertThat(open.path("outcome").asString()).describedAs(open.toString()).isEqualTo("open");
        assertThat(open.path("ways").path(0).path("endpointId").asString()).isEqualTo(id);
        assertThat(open.toString()).contains(table + " pl-63a5400a → " + id);
        var published = ask(scene.subnetId(), "52.216.0.1");
        assertThat(published.path("ways").path(0).path("endpointId").asString()).isEqualTo(id);
        assertThat(ask(beside, name).path("outcome").asString()).isEqualTo("closed");
        var ireland = ask(scene.subnetId(), "s3.eu-west-1.amazonaws.com");
        assertThat(ireland.path("outcome").asString()).isEqualTo("closed");
        var from = "{\"subnet\": \"%s\"}".formatted(scene.subnetId());
        assertThat(acting(from, name, "s3:GetObject").path("outcome").asString()).isEqualTo("open");
        var put = acting(from, name, "s3:PutObject");
        assertThat(put.path("closedBy").path("step").asString()).isEqualTo("endpoint policy");
        EC2.deleteVpcEndpoints(r -> r.vpcEndpointIds(id));
        assertThat(ask(scene.subnetId(), name).path("outcome").asString()).isEqualTo("closed");
    }

    private static JsonNode acting(String from, String to, String action) {
        return API.post(
                "/v1/consumer/paths",
                "{\"from\": %s, \"to\": \"%s\", \"action\": \"%s\"}".formatted(from, to, action));
    }

    private static String leadToTheInternet(String vpcId, String subnetId) {
        var gateway = EC2.createInternetGateway(r -> {}).internetGateway().internetGatewayId();
        EC2.attachInternetGateway(r -> r.internetGatewayId(gateway).vpcId(vpcId));
        var table = EC2.createRouteTable(r -> r.vpcId(vpcId)).routeTable().routeTableId();
        EC2.createRoute(
                r -> r.routeTableId(table).destinationCidrBlock("0.0.0.0/0").gatewayId(gateway));
        EC2.associateRouteTable(r -> r.routeTableId(table).subnetId(subnetId));
        return gateway;
    }

    private static void admitAll(String vpcId) {
        var group =
                EC2.describeSecurityGroups(r -> r.filters(f -> f.name("vpc-id").values(vpcId)))
                        .securityGroups()
                        .getFirst()
                        .groupId();
        EC2.authorizeSecurityGroupIngress(r ->
                r.groupId(group)
                        .ipProtocol("tcp")
                        .fromPort(443)
                        .toPort(443)
                        .cidrIp("192.168.0.0/16"));
    }

    /** Its regional name. */
    private static String endpoint(Scene scene, boolean privateDns) {
        var request = scene.request(new ServiceName("com.amazonaws.us-east-1.kinesis-streams"));
        var made =
                EC2.createVpcEndpoint(request.toBuilder().privateDnsEnabled(privateDns).build())
                        .vpcEndpoint();
        await().until(() -> scene.state(made.vpcEndpointId()).equals("available"));
        return made.dnsEntries().getFirst().dnsName();
    }

    private static JsonNode ask(String subnetId, String to) {
        return asked("{\"subnet\": \"%s\"}".formatted(subnetId), to);
    }

    private static JsonNode asked(String from, String to) {
        return API.post("/v1/consumer/paths", "{\"from\": %s, \"to\": \"%s\"}".formatted(from, to));
    }
}
