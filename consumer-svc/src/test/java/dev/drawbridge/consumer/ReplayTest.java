package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.replay.Rebuild;
import dev.drawbridge.axon.replay.Rebuild.State;
import dev.drawbridge.axon.replay.Rebuilds;
import dev.drawbridge.axon.replay.Replays;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.GatewayType;

/** A read model is thrown away and comes back from the log as it was. */
@Tag("io")
final class ReplayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String POLICY =
            "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
    private static final List<String> VIEWS =
            List.of(
                    "vpc_view",
                    "subnet_view",
                    "endpoint_view",
                    "security_group_view",
                    "security_group_rule_view",
                    "network_acl_view",
                    "network_acl_entry_view",
                    "network_acl_association_view",
                    "route_table_view",
                    "route_view",
                    "route_association_view",
                    "route_propagation_view",
                    "gateway_view",
                    "vpn_connection_view",
                    "peering_view",
                    "subnet_share_view",
                    "quota_view");
    private static final List<String> PROJECTIONS =
            List.of(
                    "vpcProjection",
                    "subnetProjection",
                    "endpointProjection",
                    "securityGroupProjection",
                    "networkAclProjection",
                    "tagProjection",
                    "routingProjection",
                    "gatewayProjection",
                    "vpnProjection",
                    "shareProjection",
                    "quotaProjection",
                    "peeringProjection");

    @Test
    void the_log_gives_the_same_rows_again() {
        try (var consumer = Consumer.fresh("drawbridge.deleted-retention=10m")) {
            live(consumer);
            var before = rows(consumer);
            replay(consumer);
            assertThat(rows(consumer)).isEqualTo(before);
        }
    }

    @Test
    void u7_a_rebuild_explains_every_row_and_leaves_the_directory_of_services_alone() {
        try (var consumer = Consumer.fresh("drawbridge.deleted-retention=10m")) {
            live(consumer);
            forget(consumer);
            var before = rows(consumer);
            var rebuilds = consumer.bean(Rebuilds.class);
            var id = rebuilds.start("ana").id();
            await().atMost(PATIENCE).until(() -> state(rebuilds, id) == State.READY);
            assertThat(rebuilds.find(id)).get().matches(Rebuild::same);
            rebuilds.swap(id, List.of());
            await().atMost(PATIENCE).until(() -> state(rebuilds, id) == State.SWAPPED);
            forget(consumer);
            assertThat(rows(consumer)).isEqualTo(before);
        }
    }

    /** What becomes of a deleted endpoint when its time is over. */
    private static void forget(Consumer consumer) {
        consumer.bean(JdbcTemplate.class)
                .update("delete from endpoint_view where deleted_at is not null");
    }

    private static State state(Rebuilds rebuilds, long id) {
        return rebuilds.find(id).orElseThrow().state();
    }

    private static void live(Consumer consumer) {
        var provider = new Provider(consumer);
        var service = provider.offer(true);
        var scene = Scene.of(consumer.alice());
        Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.9.0/24", "us-east-1b");
        landscape(consumer.alice(), scene);
        var kept = scene.endpoint(service).vpcEndpointId();
        consumer.alice()
                .createTags(r -> r.resources(scene.vpcId(), kept).tags(t -> t.key("a").value("b")));
        var gone = scene.endpoint(service).vpcEndpointId();
        provider.accept(Provider.connection(kept, service));
        consumer.alice().deleteVpcEndpoints(r -> r.vpcEndpointIds(gone));
        await().atMost(PATIENCE).until(() -> scene.state(kept).equals("available"));
        await().atMost(PATIENCE).until(() -> scene.state(gone).equals("deleted"));
        consumer.alice().modifyVpcEndpoint(r -> r.vpcEndpointId(kept).policyDocument(POLICY));
        await().atMost(PATIENCE).until(() -> scene.state(kept).equals("available"));
    }

    private static void landscape(Ec2Client ec2, Scene scene) {
        var gateway = ec2.createVpnGateway(r -> r.type(GatewayType.IPSEC_1)).vpnGateway();
        var id = gateway.vpnGatewayId();
        ec2.attachVpnGateway(r -> r.vpnGatewayId(id).vpcId(scene.vpcId()));
        var table = ec2.createRouteTable(r -> r.vpcId(scene.vpcId())).routeTable().routeTableId();
        ec2.associateRouteTable(r -> r.routeTableId(table).subnetId(scene.subnetId()));
        ec2.createRoute(
                r -> r.routeTableId(table).destinationCidrBlock("172.16.0.0/12").gatewayId(id));
        ec2.enableVgwRoutePropagation(r -> r.routeTableId(table).gatewayId(id));
        gatewayEndpoints(ec2, scene, table);
        var other = Scene.of(ec2).vpcId();
        ec2.createVpcPeeringConnection(r -> r.vpcId(scene.vpcId()).peerVpcId(other));
        ec2.modifyVpcAttribute(r -> r.vpcId(scene.vpcId()).enableDnsHostnames(a -> a.value(true)));
    }

    private static void gatewayEndpoints(Ec2Client ec2, Scene scene, String table) {
        var ids =
                Stream.of("s3", "dynamodb")
                        .map(service ->
                                ec2.createVpcEndpoint(r ->
                                                r.vpcId(scene.vpcId())
                                                        .serviceName(
                                                                "com.amazonaws.us-east-1."
                                                                        + service)
                                                        .routeTableIds(table))
                                        .vpcEndpoint()
                                        .vpcEndpointId())
                        .toList();
        ec2.modifyVpcEndpoint(r -> r.vpcEndpointId(ids.getFirst()).policyDocument(POLICY));
        ec2.deleteVpcEndpoints(r -> r.vpcEndpointIds(ids.getLast()));
    }

    private static void replay(Consumer consumer) {
        var projections = PROJECTIONS.stream().map(consumer::bean).toArray();
        VIEWS.forEach(view -> consumer.bean(JdbcTemplate.class).update("delete from " + view));
        consumer.bean(Replays.class).into(_ -> {}, projections);
    }

    /** As JSON, so that arrays compare too. */
    private static List<String> rows(Consumer consumer) {
        return VIEWS.stream()
                .flatMap(view ->
                        consumer
                                .bean(JdbcTemplate.class)
                                .queryForList(
                                        "select row_to_json(v)::text from %s v order by 1"
                                                .formatted(view),
                                        String.class)
                                .stream())
                .toList();
    }
}
