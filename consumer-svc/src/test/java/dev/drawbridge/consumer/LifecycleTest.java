package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** An endpoint's life as its owner sees it, the provider's words coming over real Kafka. */
@Tag("io")
final class LifecycleTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Consumer consumer;
    private static Provider provider;
    private static Scene scene;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh("drawbridge.deleted-retention=3s");
        provider = new Provider(consumer);
        scene = Scene.of(consumer.alice(), "10.0.0.0/20");
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void accepted_by_hand_it_becomes_available_and_deleted_it_is_gone() {
        var service = provider.offer(true);
        var endpoint = scene.endpoint(service);
        assertThat(endpoint.stateAsString()).isEqualTo("pendingAcceptance");
        provider.accept(Provider.connection(endpoint.vpcEndpointId(), service));
        becomes(endpoint, "available");
        assertThat(delete(endpoint)).isEmpty();
        assertThat(scene.state(endpoint.vpcEndpointId())).isIn("deleting", "deleted");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThatThrownBy(() -> scene.state(endpoint.vpcEndpointId()))
                                .hasMessageContaining(
                                        "The Vpc Endpoint Id '%s' does not exist"
                                                .formatted(endpoint.vpcEndpointId())));
    }

    @Test
    void without_acceptance_it_is_pending_until_the_provider_confirms() {
        var service = provider.offer(false);
        var endpoint = scene.endpoint(service);
        assertThat(endpoint.stateAsString()).isEqualTo("pending");
        provider.accept(Provider.connection(endpoint.vpcEndpointId(), service));
        becomes(endpoint, "available");
    }

    @Test
    void the_provider_decides_by_hand_after_all() {
        var service = provider.offer(false);
        var endpoint = scene.endpoint(service);
        provider.wait(Provider.connection(endpoint.vpcEndpointId(), service));
        becomes(endpoint, "pendingAcceptance");
    }

    @Test
    void s37_an_available_one_is_rejected_and_accepted_again() {
        var service = provider.offer(true);
        var endpoint = scene.endpoint(service);
        var connection = Provider.connection(endpoint.vpcEndpointId(), service);
        provider.accept(connection);
        becomes(endpoint, "available");
        provider.reject(connection);
        becomes(endpoint, "rejected");
        provider.accept(connection);
        becomes(endpoint, "available");
    }

    @Test
    void a_request_that_cannot_be_met_fails_with_the_reason() {
        var service = provider.offer(true);
        var endpoint = scene.endpoint(service);
        provider.fail(Provider.connection(endpoint.vpcEndpointId(), service));
        becomes(endpoint, "failed");
        assertThat(shown(endpoint).failureReason()).isEqualTo("not permitted");
        assertThat(shown(endpoint).lastError().message()).isEqualTo("not permitted");
    }

    @Test
    void s35_what_nobody_answers_is_expired_and_can_only_be_deleted() {
        var service = provider.offer(true);
        var endpoint = scene.endpoint(service);
        provider.expire(Provider.connection(endpoint.vpcEndpointId(), service));
        becomes(endpoint, "expired");
        assertThat(delete(endpoint)).isEmpty();
    }

    @Test
    void words_that_come_too_late_do_not_wake_what_is_deleted() {
        var service = provider.offer(true);
        var late = scene.endpoint(service);
        var other = scene.endpoint(service);
        delete(late);
        provider.accept(Provider.connection(late.vpcEndpointId(), service));
        provider.reject(Provider.connection(late.vpcEndpointId(), service));
        provider.accept(Provider.connection(other.vpcEndpointId(), service));
        becomes(other, "available");
        assertThat(
                        consumer.count(
                                "select count(*) from domain_event where payload_type ="
                                        + " 'endpoint-provisioning-started.v1' and aggregate_identifier = '"
                                        + late.vpcEndpointId()
                                        + "'"))
                .isZero();
    }

    @Test
    void s36_deleting_what_is_not_yours_or_not_there_is_told_item_by_item() {
        var service = provider.offer(true);
        var mine = scene.endpoint(service);
        var stranger = consumer.ec2("333333333333", "us-east-1");
        var unsuccessful =
                stranger.deleteVpcEndpoints(r -> r.vpcEndpointIds(mine.vpcEndpointId(), "nonsense"))
                        .unsuccessful();
        assertThat(unsuccessful)
                .extracting(item -> item.error().code())
                .containsExactly("InvalidVpcEndpoint.NotFound", "InvalidVpcEndpointId.Malformed");
        assertThat(scene.state(mine.vpcEndpointId())).isEqualTo("pendingAcceptance");
        assertThat(delete(mine)).isEmpty();
        assertThat(delete(mine)).containsExactly("InvalidVpcEndpoint.NotFound");
    }

    private static List<String> delete(VpcEndpoint endpoint) {
        return scene
                .ec2()
                .deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoint.vpcEndpointId()))
                .unsuccessful()
                .stream()
                .map(item -> item.error().code())
                .toList();
    }

    private static void becomes(VpcEndpoint endpoint, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(scene.state(endpoint.vpcEndpointId())).isEqualTo(state));
    }

    private static VpcEndpoint shown(VpcEndpoint endpoint) {
        return scene.ec2()
                .describeVpcEndpoints(r -> r.vpcEndpointIds(endpoint.vpcEndpointId()))
                .vpcEndpoints()
                .getFirst();
    }
}
