package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.GatewayScenes.create;
import static dev.drawbridge.consumer.GatewayScenes.found;
import static dev.drawbridge.consumer.GatewayScenes.main;
import static dev.drawbridge.consumer.GatewayScenes.managed;
import static dev.drawbridge.consumer.GatewayScenes.table;
import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** S3 and DynamoDB by routes, as every second VPC has them. */
@Tag("io")
final class GatewayEndpointsTest {

    private static final String LIST = "pl-63a5400a";
    private static final String POLICY =
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}]}";

    private static final Consumer CONSUMER = Consumer.fresh();

    @AfterAll
    static void stop() {
        CONSUMER.close();
    }

    @Test
    @DisplayName(
            "S1 a Gateway endpoint is the default type, there at once, and a route in its tables")
    void the_default_type() {
        var scene = scene("211111111111");
        var table = main(scene);
        var made = create(scene, r -> r.routeTableIds(table).clientToken("one"));
        assertThat(made.vpcEndpointTypeAsString()).isEqualTo("Gateway");
        assertThat(made.stateAsString()).isEqualTo("available");
        assertThat(made.routeTableIds()).containsExactly(table);
        assertThat(made.networkInterfaceIds()).isEmpty();
        assertThat(made.dnsEntries()).isEmpty();
        assertThat(made.groups()).isEmpty();
        assertThat(made.privateDnsEnabled()).isFalse();
        assertThat(made.policyDocument()).contains("Allow");
        assertThat(create(scene, r -> r.routeTableIds(table).clientToken("one")).vpcEndpointId())
                .isEqualTo(made.vpcEndpointId());
        var route = managed(scene, table).getFirst();
        assertThat(route.destinationPrefixListId()).isEqualTo(LIST);
        assertThat(route.gatewayId()).isEqualTo(made.vpcEndpointId());
        assertThat(route.destinationCidrBlock()).isNull();
        assertThat(route.stateAsString()).isEqualTo("active");
        assertThat(
                        scene.ec2()
                                .describeVpcEndpoints(r ->
                                        r.filters(
                                                f -> f.name("vpc-endpoint-type").values("Gateway")))
                                .vpcEndpoints())
                .extracting(VpcEndpoint::vpcEndpointId)
                .containsExactly(made.vpcEndpointId());
    }

    @Test
    @DisplayName("S45 its tables and its policy are modified; a dry run changes nothing")
    void modified() {
        var scene = scene("211111111112");
        var first = main(scene);
        var second = table(scene);
        refused("DryRunOperation", () -> create(scene, r -> r.dryRun(true)));
        var id = create(scene, r -> r.routeTableIds(first).policyDocument(POLICY)).vpcEndpointId();
        var ec2 = scene.ec2();
        ec2.modifyVpcEndpoint(
                r -> r.vpcEndpointId(id).addRouteTableIds(second).removeRouteTableIds(first));
        assertThat(managed(scene, first)).isEmpty();
        assertThat(managed(scene, second)).hasSize(1);
        assertThat(found(scene, id).routeTableIds()).containsExactly(second);
        assertThat(found(scene, id).policyDocument()).isEqualTo(POLICY);
        ec2.modifyVpcEndpoint(r -> r.vpcEndpointId(id).resetPolicy(true));
        assertThat(found(scene, id).policyDocument()).contains("\"Action\":\"*\"");
        refused(
                "RouteAlreadyExists",
                "route table %s already has a route with destination-prefix-list-id %s"
                        .formatted(second, LIST),
                () -> ec2.modifyVpcEndpoint(r -> r.vpcEndpointId(id).addRouteTableIds(second)));
        ec2.createTags(r -> r.resources(id).tags(t -> t.key("team").value("web")));
        assertThat(found(scene, id).tags()).hasSize(1);
    }

    @Test
    void nobody_changes_its_route_by_hand() {
        var scene = scene("211111111113");
        var table = table(scene);
        create(scene, r -> r.routeTableIds(table));
        var ec2 = scene.ec2();
        refused(
                "InvalidParameterValue",
                "cannot remove VPC endpoint route %s in route table %s".formatted(LIST, table),
                () -> ec2.deleteRoute(r -> r.routeTableId(table).destinationPrefixListId(LIST)));
        refused(
                "InvalidParameterValue",
                "cannot replace VPC endpoint route %s in route table %s".formatted(LIST, table),
                () ->
                        ec2.replaceRoute(r ->
                                r.routeTableId(table)
                                        .destinationPrefixListId(LIST)
                                        .gatewayId("igw-1")));
        refused(
                "RouteAlreadyExists",
                () ->
                        ec2.createRoute(r ->
                                r.routeTableId(table)
                                        .destinationPrefixListId(LIST)
                                        .gatewayId("igw-1")));
        refused(
                "InvalidRoute.NotFound",
                "no route with destination-prefix-list-id pl-02cd2c6b in route table " + table,
                () ->
                        ec2.deleteRoute(
                                r -> r.routeTableId(table).destinationPrefixListId("pl-02cd2c6b")));
    }

    @Test
    void with_it_its_routes_go_and_with_a_table_its_route() {
        var scene = scene("211111111114");
        var first = main(scene);
        var second = table(scene);
        var ec2 = scene.ec2();
        var id = create(scene, r -> r.routeTableIds(first, second)).vpcEndpointId();
        ec2.deleteRouteTable(r -> r.routeTableId(second));
        assertThat(found(scene, id).routeTableIds()).containsExactly(first);
        refused(
                "DependencyViolation",
                "The vpc '%s' has dependencies and cannot be deleted.".formatted(scene.vpcId()),
                () -> ec2.deleteVpc(r -> r.vpcId(scene.vpcId())));
        assertThat(ec2.deleteVpcEndpoints(r -> r.vpcEndpointIds(id)).unsuccessful()).isEmpty();
        assertThat(managed(scene, first)).isEmpty();
        assertThat(scene.state(id)).isEqualTo("deleted");
        assertThat(
                        ec2.deleteVpcEndpoints(r -> r.vpcEndpointIds(id))
                                .unsuccessful()
                                .getFirst()
                                .error()
                                .code())
                .isEqualTo("InvalidVpcEndpoint.NotFound");
        ec2.deleteSubnet(r -> r.subnetId(scene.subnetId()));
        ec2.deleteVpc(r -> r.vpcId(scene.vpcId()));
    }

    @Test
    void what_it_cannot_have_is_refused() {
        var scene = scene("211111111115");
        var elsewhere = table(Scene.of(scene.ec2()));
        refused(
                "InvalidParameter",
                "Subnet IDs are only supported for Interface type VPC Endpoint.",
                () -> create(scene, r -> r.subnetIds(scene.subnetId())));
        refused(
                "InvalidParameter",
                "Endpoint type (Gateway) does not match available service types ([Interface]).",
                () -> create(scene, r -> r.serviceName("com.amazonaws.us-east-1.sns")));
        refused(
                "InvalidParameter",
                "DnsOptions PrivateDnsOnlyForInboundResolverEndpoint is applicable only to Interface VPC Endpoints.",
                () ->
                        create(
                                scene,
                                r ->
                                        r.dnsOptions(o ->
                                                o.privateDnsOnlyForInboundResolverEndpoint(true))));
        refused(
                "InvalidParameter",
                "Route table %s and VPC %s belong to different networks."
                        .formatted(elsewhere, scene.vpcId()),
                () -> create(scene, r -> r.routeTableIds(elsewhere)));
        refused(
                "InvalidRouteTableID.NotFound",
                () -> create(scene, r -> r.routeTableIds("rtb-00000000000000001")));
        refused(
                "InvalidServiceName",
                () -> create(scene, r -> r.serviceName("com.amazonaws.eu-west-1.s3")));
        refused(
                "InvalidParameter",
                "Subnet IDs are only supported for Interface type VPC Endpoint.",
                () ->
                        create(
                                scene,
                                r -> r.subnetConfigurations(c -> c.subnetId(scene.subnetId()))));
        refused(
                "InvalidParameterValue",
                "Value (ipv5) for parameter ipAddressType is invalid.",
                () -> create(scene, r -> r.ipAddressType("ipv5")));
        refused(
                "InvalidParameter",
                "Endpoint type (GatewayLoadBalancer) does not match available service types ([Gateway, Interface]).",
                () -> create(scene, r -> r.vpcEndpointType("GatewayLoadBalancer")));
        refused(
                "InvalidServiceName",
                () ->
                        create(
                                scene,
                                r ->
                                        r.vpcEndpointType("Resource")
                                                .serviceName("com.amazonaws.us-east-1.nothing")));
    }

    /** Each test has an account of its own, so that the quota is its own. */
    private static Scene scene(String account) {
        return Scene.of(CONSUMER.ec2(account, "us-east-1"));
    }
}
