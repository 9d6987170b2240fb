package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.VpcEndpointConnection;

/** The life of a connection, as both accounts see it. */
@Tag("io")
final class ConnectionTest {

    private final Story story = new Story();

    @Test
    @DisplayName(
            "S11 S35 B1 a request waits, is accepted by hand, and becomes available on both sides")
    void accepted_by_hand() {
        var service = story.offerTo(Target.CONSUMER, true);
        var endpoint = story.ask(service);
        assertThat(endpoint.stateAsString()).isEqualTo("pendingAcceptance");
        story.awaitState(service, endpoint.vpcEndpointId(), "pendingAcceptance");

        story.accept(service, endpoint.vpcEndpointId());

        story.awaitState(service, endpoint.vpcEndpointId(), "available");
    }

    @Test
    @DisplayName("U1 S11 without required acceptance an endpoint becomes available by itself")
    void accepted_automatically() {
        var service = story.offerTo(Target.CONSUMER, false);

        var endpoint = story.ask(service);

        assertThat(endpoint.stateAsString()).isEqualTo("pending");
        story.awaitState(service, endpoint.vpcEndpointId(), "available");
    }

    @Test
    @DisplayName("S37 the provider can reject an endpoint that is available already")
    void rejected_after_available() {
        var service = story.offerTo(Target.CONSUMER, false);
        var endpoint = story.ask(service).vpcEndpointId();
        story.awaitState(service, endpoint, "available");

        story.reject(service, endpoint);

        story.awaitState(service, endpoint, "rejected");
    }

    @Test
    @DisplayName("S35 a rejected request can be accepted after all")
    void accepted_after_rejected() {
        var service = story.offerTo(Target.CONSUMER, true);
        var endpoint = story.ask(service).vpcEndpointId();
        story.reject(service, endpoint);
        story.awaitState(service, endpoint, "rejected");

        story.accept(service, endpoint);

        story.awaitState(service, endpoint, "available");
    }

    @Test
    @DisplayName("S36 only the consumer deletes an endpoint; then neither side has it")
    void deleted_by_its_consumer_only() {
        var service = story.offerTo(Target.CONSUMER, false);
        var endpoint = story.ask(service).vpcEndpointId();
        story.awaitState(service, endpoint, "available");

        var refused =
                Target.ec2(Target.PROVIDER)
                        .deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoint))
                        .unsuccessful();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().error().code()).contains("NotFound");
        story.awaitState(service, endpoint, "available");

        var done = Target.ec2(Target.CONSUMER).deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoint));
        assertThat(done.unsuccessful()).isEmpty();
        assertThat(story.endpoint(endpoint).stateAsString()).isIn("deleting", "deleted");
        story.awaitGone(endpoint);
        await().atMost(Story.SOON)
                .until(() ->
                        story.connections(service, endpoint).stream()
                                .map(VpcEndpointConnection::vpcEndpointStateAsString)
                                .allMatch("deleted"::equals));
    }

    @Test
    @DisplayName("S2 S36 an account that was given nothing sees nothing of it")
    void a_stranger_sees_nothing() {
        var service = story.offerTo(Target.CONSUMER, true);
        var endpoint = story.ask(service).vpcEndpointId();
        story.awaitArrival(service, endpoint);
        var stranger = Target.ec2(Target.STRANGER);

        assertThat(stranger.describeVpcEndpoints().vpcEndpoints()).isEmpty();
        assertThat(stranger.describeVpcEndpointConnections().vpcEndpointConnections()).isEmpty();
        assertThat(stranger.describeVpcEndpointServiceConfigurations().serviceConfigurations())
                .isEmpty();
        assertThat(stranger.describeVpcEndpointServices(r -> {}).serviceNames())
                .doesNotContain(service.serviceName());
        Refusals.refused(
                "InvalidVpcEndpointId.NotFound",
                () -> stranger.describeVpcEndpoints(r -> r.vpcEndpointIds(endpoint)));
        Refusals.refused(
                "InvalidServiceName",
                () ->
                        stranger.describeVpcEndpointServices(
                                r -> r.serviceNames(service.serviceName())));
        Refusals.refused(
                "InvalidVpcEndpointServiceId.NotFound",
                () ->
                        stranger.acceptVpcEndpointConnections(
                                r -> r.serviceId(service.serviceId()).vpcEndpointIds(endpoint)));
        story.awaitState(service, endpoint, "pendingAcceptance");
    }

    @Test
    @DisplayName("S2 a consumer that was not permitted cannot ask, and cannot tell why")
    void not_permitted_is_not_existing() {
        var service = story.offer(true);

        Refusals.refused("InvalidServiceName", () -> story.ask(service));
    }

    @Test
    @DisplayName("a service with live connections cannot be deleted")
    void a_used_service_stays() {
        var service = story.offerTo(Target.CONSUMER, true);
        var endpoint = story.ask(service).vpcEndpointId();
        story.awaitArrival(service, endpoint);
        var provider = Target.ec2(Target.PROVIDER);

        var refused =
                provider.deleteVpcEndpointServiceConfigurations(
                                r -> r.serviceIds(service.serviceId()))
                        .unsuccessful();

        assertThat(refused)
                .extracting(item -> item.error().code())
                .isEqualTo(List.of("ExistingVpcEndpointConnections"));
    }
}
