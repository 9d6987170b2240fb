package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/** Where the packets of a VPC go. */
@Tag("io")
final class RouteTablesTest {

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
    void s16_a_vpc_has_its_main_table_with_the_local_route() {
        var vpc = vpc();
        var main = tables(vpc).getFirst();
        assertThat(tables(vpc)).hasSize(1);
        assertThat(main.associations().getFirst().main()).isTrue();
        assertThat(main.routes())
                .extracting(Route::destinationCidrBlock, Route::gatewayId, Route::stateAsString)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("10.0.0.0/16", "local", "active"));
        refused(
                "DependencyViolation",
                "The routeTable '%s' has dependencies and cannot be deleted."
                        .formatted(main.routeTableId()),
                () -> alice.deleteRouteTable(r -> r.routeTableId(main.routeTableId())));
        alice.deleteVpc(r -> r.vpcId(vpc));
        assertThat(tables(vpc)).isEmpty();
    }

    @Test
    void s16_a_public_subnet_has_a_table_that_leads_to_the_internet_gateway() {
        var scene = Scene.of(alice);
        var gateway = gateway(scene.vpcId());
        var table = table(scene.vpcId());
        assertThat(
                        alice.createRoute(r ->
                                        r.routeTableId(table)
                                                .destinationCidrBlock("0.0.0.0/0")
                                                .gatewayId(gateway))
                                .returnValue())
                .isTrue();
        var association =
                alice.associateRouteTable(r -> r.routeTableId(table).subnetId(scene.subnetId()))
                        .associationId();
        var found = found("association.subnet-id", scene.subnetId());
        assertThat(found).extracting(RouteTable::routeTableId).containsExactly(table);
        assertThat(found.getFirst().associations().getFirst().routeTableAssociationId())
                .isEqualTo(association);
        assertThat(found("route.gateway-id", gateway)).hasSize(1);
        refused("DependencyViolation", () -> alice.deleteRouteTable(r -> r.routeTableId(table)));
        refused(
                "Resource.AlreadyAssociated",
                () ->
                        alice.associateRouteTable(
                                r -> r.routeTableId(table).subnetId(scene.subnetId())));
        alice.disassociateRouteTable(r -> r.associationId(association));
        alice.deleteRouteTable(r -> r.routeTableId(table));
        refused(
                "InvalidRouteTableID.NotFound",
                "The routeTable ID '%s' does not exist".formatted(table),
                () -> alice.describeRouteTables(r -> r.routeTableIds(table)));
    }

    @Test
    void a_route_whose_target_has_gone_leads_into_a_black_hole() {
        var vpc = vpc();
        var gateway = gateway(vpc);
        var table = table(vpc);
        alice.createRoute(
                r -> r.routeTableId(table).destinationCidrBlock("0.0.0.0/0").gatewayId(gateway));
        assertThat(state(table, "0.0.0.0/0")).isEqualTo("active");
        alice.detachInternetGateway(r -> r.internetGatewayId(gateway).vpcId(vpc));
        assertThat(state(table, "0.0.0.0/0")).isEqualTo("blackhole");
    }

    @Test
    void routes_are_made_replaced_and_removed() {
        var vpc = vpc();
        var gateway = gateway(vpc);
        var table = table(vpc);
        alice.createRoute(
                r -> r.routeTableId(table).destinationCidrBlock("8.8.0.0/16").gatewayId(gateway));
        refused(
                "RouteAlreadyExists",
                "The route identified by 8.8.0.0/16 already exists.",
                () ->
                        alice.createRoute(r ->
                                r.routeTableId(table)
                                        .destinationCidrBlock("8.8.0.0/16")
                                        .gatewayId(gateway)));
        alice.replaceRoute(
                r -> r.routeTableId(table).destinationCidrBlock("8.8.0.0/16").gatewayId(gateway));
        alice.deleteRoute(r -> r.routeTableId(table).destinationCidrBlock("8.8.0.0/16"));
        refused(
                "InvalidRoute.NotFound",
                "no route with destination-cidr-block 8.8.0.0/16 in route table " + table,
                () ->
                        alice.deleteRoute(
                                r -> r.routeTableId(table).destinationCidrBlock("8.8.0.0/16")));
        refused(
                "InvalidParameterValue",
                "cannot remove local route 10.0.0.0/16 in route table " + table,
                () ->
                        alice.deleteRoute(
                                r -> r.routeTableId(table).destinationCidrBlock("10.0.0.0/16")));
    }

    @Test
    void a_route_leads_only_to_what_is_simulated_and_belongs_to_the_vpc() {
        var table = table(vpc());
        var elsewhere = gateway(vpc());
        refused(
                "InvalidParameterValue",
                "route table %s and network gateway %s belong to different networks"
                        .formatted(table, elsewhere),
                () ->
                        alice.createRoute(r ->
                                r.routeTableId(table)
                                        .destinationCidrBlock("0.0.0.0/0")
                                        .gatewayId(elsewhere)));
        refused(
                "InvalidParameterValue",
                "Routes by NatGatewayId are not simulated: a route leads to an internet gateway, a VPN gateway or a VPC peering connection.",
                () ->
                        alice.createRoute(r ->
                                r.routeTableId(table)
                                        .destinationCidrBlock("0.0.0.0/0")
                                        .natGatewayId("nat-1")));
        refused(
                "InvalidGatewayID.NotFound",
                () ->
                        alice.createRoute(r ->
                                r.routeTableId(table)
                                        .destinationCidrBlock("0.0.0.0/0")
                                        .gatewayId("igw-00000000000000000")));
    }

    @Test
    void another_main_table_can_be_chosen() {
        var vpc = vpc();
        var other = table(vpc);
        var main =
                tables(vpc).stream()
                        .flatMap(t -> t.associations().stream())
                        .findFirst()
                        .orElseThrow()
                        .routeTableAssociationId();
        refused(
                "InvalidParameterValue",
                "cannot disassociate the main route table association " + main,
                () -> alice.disassociateRouteTable(r -> r.associationId(main)));
        alice.replaceRouteTableAssociation(r -> r.associationId(main).routeTableId(other));
        assertThat(found("association.main", "true"))
                .filteredOn(t -> t.vpcId().equals(vpc))
                .extracting(RouteTable::routeTableId)
                .containsExactly(other);
    }

    @Test
    void an_association_ends_with_its_subnet() {
        var scene = Scene.of(alice);
        var table = table(scene.vpcId());
        alice.associateRouteTable(r -> r.routeTableId(table).subnetId(scene.subnetId()));
        alice.deleteSubnet(r -> r.subnetId(scene.subnetId()));
        assertThat(found("association.subnet-id", scene.subnetId())).isEmpty();
        refused("DependencyViolation", () -> alice.deleteVpc(r -> r.vpcId(scene.vpcId())));
        alice.deleteRouteTable(r -> r.routeTableId(table));
        alice.deleteVpc(r -> r.vpcId(scene.vpcId()));
    }

    @Test
    void strangers_see_none() {
        var table = table(vpc());
        var stranger = consumer.ec2("333333333333", "us-east-1");
        assertThat(stranger.describeRouteTables().routeTables()).isEmpty();
        refused(
                "InvalidRouteTableID.NotFound",
                () -> stranger.deleteRouteTable(r -> r.routeTableId(table)));
        refused(
                "InvalidRouteTableId.Malformed",
                () -> alice.deleteRouteTable(r -> r.routeTableId("x")));
    }

    private static String vpc() {
        return alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
    }

    private static String table(String vpc) {
        return alice.createRouteTable(r -> r.vpcId(vpc)).routeTable().routeTableId();
    }

    private static String gateway(String vpc) {
        var id = alice.createInternetGateway().internetGateway().internetGatewayId();
        alice.attachInternetGateway(r -> r.internetGatewayId(id).vpcId(vpc));
        return id;
    }

    private static String state(String table, String destination) {
        return alice
                .describeRouteTables(r -> r.routeTableIds(table))
                .routeTables()
                .getFirst()
                .routes()
                .stream()
                .filter(route -> route.destinationCidrBlock().equals(destination))
                .findFirst()
                .orElseThrow()
                .stateAsString();
    }

    private static List<RouteTable> tables(String vpc) {
        return found("vpc-id", vpc);
    }

    private static List<RouteTable> found(String filter, String value) {
        return alice.describeRouteTables(r -> r.filters(f -> f.name(filter).values(value)))
                .routeTables();
    }
}
