package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.testkit.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class DurabilityTest {

    @Test
    void s4_a_restart_keeps_endpoints_and_their_addresses_and_timers_go_on() {
        var database = Infrastructure.shared().freshDatabase();
        String deleted;
        Object kept;
        String keptId;
        Object interfaces;
        try (var before = Consumer.on(database, "drawbridge.deletion-delay=3s")) {
            var service = new Provider(before).offer(true);
            var scene = Scene.of(before.alice());
            keptId = scene.endpoint(service).vpcEndpointId();
            deleted = scene.endpoint(service).vpcEndpointId();
            before.alice().deleteVpcEndpoints(r -> r.vpcEndpointIds(deleted));
            kept = shown(before, keptId);
            interfaces = addresses(before, keptId);
        }
        try (var after = Consumer.on(database)) {
            assertThat(shown(after, keptId)).isEqualTo(kept);
            assertThat(addresses(after, keptId)).isEqualTo(interfaces);
            await().untilAsserted(() ->
                    refused(
                            "InvalidVpcEndpointId.NotFound",
                            () ->
                                    after.alice()
                                            .describeVpcEndpoints(r -> r.vpcEndpointIds(deleted))));
            assertThat(after.count("select count(*) from claim where place like 'subnet-%'"))
                    .isOne();
        }
    }

    @Test
    void without_a_broker_endpoints_are_created_and_unknown_services_refused_in_time() {
        try (var consumer = Consumer.fresh()) {
            var provider = new Provider(consumer);
            var service = provider.offer(true);
            var scene = Scene.of(consumer.alice());
            scene.endpoint(service);
            Infrastructure.shared().stopKafka();
            try {
                assertThat(scene.endpoint(service).stateAsString()).isEqualTo("pendingAcceptance");
                var start = Instant.now();
                refused(
                        "InvalidServiceName",
                        () ->
                                consumer.alice()
                                        .createVpcEndpoint(
                                                scene.request(service).toBuilder()
                                                        .serviceName("com.amazonaws.vpce.none")
                                                        .build()));
                assertThat(Duration.between(start, Instant.now()))
                        .isLessThan(Duration.ofSeconds(30));
            } finally {
                Infrastructure.shared().startKafka();
            }
            var endpoint = scene.endpoint(service);
            provider.accept(Provider.connection(endpoint.vpcEndpointId(), service));
            await().until(() -> scene.state(endpoint.vpcEndpointId()).equals("available"));
        }
    }

    private static Object shown(Consumer consumer, String endpointId) {
        return consumer.alice()
                .describeVpcEndpoints(r -> r.vpcEndpointIds(endpointId))
                .vpcEndpoints();
    }

    private static Object addresses(Consumer consumer, String endpointId) {
        return consumer.alice()
                .describeNetworkInterfaces(r ->
                        r.filters(f ->
                                f.name("description")
                                        .values("VPC Endpoint Interface " + endpointId)))
                .networkInterfaces();
    }
}
