package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.GatewayScenes.create;
import static dev.drawbridge.consumer.GatewayScenes.managed;
import static dev.drawbridge.consumer.GatewayScenes.table;
import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** What all Gateway endpoints together may have, and what takes one. */
@Tag("io")
final class GatewayQuotaTest {

    private static final Consumer CONSUMER =
            Consumer.fresh("drawbridge.quota.gateway-endpoints-per-region=3");

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
    @DisplayName("S13 private DNS for on-premises networks only takes a Gateway endpoint beside it")
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
