package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.GatewayScenes.create;
import static dev.drawbridge.consumer.GatewayScenes.found;
import static dev.drawbridge.consumer.GatewayScenes.main;
import static dev.drawbridge.consumer.GatewayScenes.managed;
import static dev.drawbridge.consumer.GatewayScenes.table;
import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** What Gateway endpoints may have, together and each, and what is done to them at once. */
@Tag("io")
final class GatewayQuotaTest {

    private static final Consumer CONSUMER =
            Consumer.fresh(
                    "drawbridge.quota.gateway-endpoints-per-region=3",
                    // Who stood in another's way would stand longer than a test waits.
                    "spring.datasource.hikari.connection-init-sql=set lock_timeout = '45s'");

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BLOCKED =
            "wait_event_type = 'Lock' and query like '%gateway_route%'";
    private static final String LETTING_GO =
            "state = 'idle in transaction' and query like '%gateway_route where route_table_id%'";

    @AfterAll
    static void stop() {
        CONSUMER.close();
    }

    @Test
    @DisplayName(
            "S33 twenty in a Region (here three), also when many come at once; one route a table")
    void quota() throws Exception {
        var scene = scene("211111111116");
        var table = table(scene);
        List<Future<String>> answers;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    pool.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<String>>mapToObj(
                                            i -> () -> attempt(scene, i < 4 ? table : null))
                                    .toList());
        }
        var codes = answers.stream().map(Future::resultNow).toList();
        assertThat(codes).filteredOn("made"::equals).hasSize(3);
        assertThat(Set.copyOf(codes))
                .isSubsetOf("made", "VpcEndpointLimitExceeded", "RouteAlreadyExists");
        assertThat(managed(scene, table).size()).isLessThanOrEqualTo(1);
        refused("VpcEndpointLimitExceeded", () -> create(scene, r -> {}));
        var api = new AccountApi(CONSUMER, "211111111116");
        var quota = api.get("/v1/consumer/quotas").body().get("quotas").get(1);
        assertThat(quota.get("code").asText()).isEqualTo("L-1B52E74A");
        assertThat(quota.get("use").get("us-east-1").asLong()).isEqualTo(3);
        api.put("/v1/consumer/quotas/gateway-endpoints-per-region", "{\"value\":4}");
        create(scene, r -> {});
    }

    @Test
    @DisplayName("private DNS for on-premises networks only takes a Gateway endpoint beside it")
    void inbound_only() {
        var scene = scene("211111111117");
        refused(
                "InvalidParameter",
                "To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC %s must have a Gateway endpoint for the service."
                        .formatted(scene.vpcId()),
                () -> inboundOnly(scene));
        create(scene, r -> {});
        assertThat(inboundOnly(scene).dnsOptions().privateDnsOnlyForInboundResolverEndpoint())
                .isTrue();
    }

    /** Held by hand, so that each has what the other would wait for. */
    @Test
    void a_table_is_deleted_while_its_endpoint_is_modified_and_neither_stands_in_the_others_way()
            throws Exception {
        var scene = scene("211111111118");
        var table = table(scene);
        var id = create(scene, r -> r.routeTableIds(table)).vpcEndpointId();
        var ec2 = scene.ec2();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor();
                var held = CONSUMER.bean(DataSource.class).getConnection()) {
            held.setAutoCommit(false);
            held.createStatement()
                    .execute(
                            "select 1 from gateway_route where endpoint_id = '%s' for update"
                                    .formatted(id));
            var modified =
                    pool.submit(() ->
                            ec2.modifyVpcEndpoint(
                                    r -> r.vpcEndpointId(id).removeRouteTableIds(table)));
            await().atMost(PATIENCE).until(() -> sessions(BLOCKED) == 1);
            var deleted = pool.submit(() -> ec2.deleteRouteTable(r -> r.routeTableId(table)));
            await().atMost(PATIENCE).until(() -> sessions(LETTING_GO) == 1);
            held.rollback();
            await().atMost(PATIENCE).until(() -> modified.isDone() && deleted.isDone());
            modified.get();
            deleted.get();
        }
        assertThat(found(scene, id).routeTableIds()).isEmpty();
        assertThat(
                        CONSUMER.count(
                                "select count(*) from route_view where target = '%s'"
                                        .formatted(id)))
                .isZero();
    }

    @Test
    void what_it_has_none_of_is_not_modified() {
        var scene = scene("211111111119");
        var ec2 = scene.ec2();
        var first = main(scene);
        var id = create(scene, r -> r.routeTableIds(first)).vpcEndpointId();
        refused(
                "InvalidParameter",
                "Security group IDs are only supported for Interface type VPC Endpoint.",
                () -> ec2.modifyVpcEndpoint(r -> r.vpcEndpointId(id).addSecurityGroupIds("sg-1")));
        refused(
                "InvalidParameter",
                () ->
                        ec2.modifyVpcEndpoint(
                                r -> r.vpcEndpointId(id).removeSecurityGroupIds("sg-1")));
        refused(
                "InvalidParameter",
                () ->
                        ec2.modifyVpcEndpoint(
                                r -> r.vpcEndpointId(id).removeSubnetIds(scene.subnetId())));
        refused(
                "InvalidParameterValue",
                () -> ec2.modifyVpcEndpoint(r -> r.vpcEndpointId(id).ipAddressType("ipv5")));
        refused(
                "InvalidRouteTableId.Malformed",
                () -> ec2.modifyVpcEndpoint(r -> r.vpcEndpointId(id).removeRouteTableIds("foo")));
        refused(
                "InvalidRouteTableID.NotFound",
                () ->
                        ec2.modifyVpcEndpoint(r ->
                                r.vpcEndpointId(id).removeRouteTableIds("rtb-00000000000000001")));
        ec2.modifyVpcEndpoint(r -> r.vpcEndpointId(id).removeRouteTableIds(table(scene)));
        assertThat(found(scene, id).routeTableIds()).containsExactly(first);
        refused(
                "InvalidVpcEndpointId.NotFound",
                () ->
                        CONSUMER.alice()
                                .modifyVpcEndpoint(r -> r.vpcEndpointId(id).resetPolicy(true)));
    }

    private static long sessions(String which) {
        return CONSUMER.count(
                "select count(*) from pg_stat_activity where datname = current_database() and "
                        + which);
    }

    private static VpcEndpoint inboundOnly(Scene scene) {
        return create(
                scene,
                r ->
                        r.vpcEndpointType("Interface")
                                .subnetIds(scene.subnetId())
                                .dnsOptions(o -> o.privateDnsOnlyForInboundResolverEndpoint(true)));
    }

    private static String attempt(Scene scene, @Nullable String table) {
        try {
            create(scene, r -> r.routeTableIds(table == null ? List.of() : List.of(table)));
            return "made";
        } catch (Ec2Exception e) {
            return e.awsErrorDetails().errorCode();
        }
    }

    /** Each test has an account of its own, so that the quota is its own. */
    private static Scene scene(String account) {
        return Scene.of(CONSUMER.ec2(account, "us-east-1"));
    }
}
