package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionFailed;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connection's life, with real clients, a real broker and a real database. */
@Tag("io")
final class DecidingTest {

    private final Scene scene = new Scene();

    @Test
    void s11_a_request_waits_and_goes_through_once_it_is_accepted() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        assertThat(scene.accept(service, connection)).isEmpty();
        assertThat(scene.state(connection)).contains("pending");
        scene.provider.consumer().reportsAvailable(connection);
        scene.awaitState(connection, "available");

        var stream = connection.endpointId().value();
        assertThat(scene.provider.heard().names(stream, 3))
                .containsExactly(
                        "ConnectionRequested", "ConnectionAccepted", "ConnectionBecameAvailable");
        var accepted = scene.provider.heard().first(stream, ConnectionAccepted.class);
        assertThat(accepted.grounds())
                .satisfies(grounds -> {
                    assertThat(grounds.by()).isEqualTo("by hand");
                    assertThat(grounds.requestDigest()).matches("[0-9a-f]{64}");
                    assertThat(grounds.evidence())
                            .containsEntry("state", "pendingAcceptance")
                            .containsEntry("rule", "the service requires acceptance");
                });
        assertThat(accepted)
                .usingRecursiveComparison()
                .ignoringFields("grounds")
                .isEqualTo(
                        new ConnectionAccepted(
                                connection,
                                "pendingAcceptance",
                                false,
                                "arn:aws:iam::" + scene.owner + ":root"));
    }

    @Test
    void s11_without_acceptance_one_decision_opens_and_accepts() {
        var service = scene.service(false);
        var connection = scene.asks(service);
        scene.awaitState(connection, "pending");
        var said =
                scene.provider.heard().of(connection.endpointId().value(), all -> all.size() >= 2);
        assertThat(said.getFirst().payload()).isInstanceOf(ConnectionRequested.class);
        assertThat(said.getLast().payload())
                .usingRecursiveComparison()
                .ignoringFields("grounds")
                .isEqualTo(
                        new ConnectionAccepted(
                                connection,
                                "pendingAcceptance",
                                true,
                                "arn:aws:iam::" + scene.owner + ":root"));
        assertThat(said).extracting(e -> e.sequence()).containsExactly(0L, 1L);
        assertThat(said).extracting(e -> e.causationId()).doesNotContainNull().hasSize(2);
    }

    @Test
    void s37_the_provider_can_reject_what_is_available_and_accept_it_again() {
        var service = scene.service(false);
        var connection = scene.asks(service);
        scene.awaitState(connection, "pending");
        scene.provider.consumer().reportsAvailable(connection);
        scene.awaitState(connection, "available");
        assertThat(scene.reject(service, connection)).isEmpty();
        assertThat(scene.state(connection)).contains("rejected");
        assertThat(scene.reject(service, connection)).isEmpty();
        assertThat(scene.accept(service, connection)).isEmpty();
        assertThat(scene.state(connection)).contains("pending");

        var stream = connection.endpointId().value();
        assertThat(scene.provider.heard().first(stream, ConnectionRejected.class).previousState())
                .isEqualTo("available");
    }

    @Test
    void without_permission_a_request_fails_and_the_reason_does_not_tell_why() {
        var service = scene.service(true);
        var connection = scene.provider.consumer().asks(Scene.STRANGER, service, scene.owner);
        var failed =
                scene.provider
                        .heard()
                        .first(connection.endpointId().value(), ConnectionFailed.class);
        assertThat(failed.reason())
                .isEqualTo(
                        "The Vpc Endpoint Service '%s' does not exist"
                                .formatted(connection.serviceName()));
        assertThat(scene.accept(service, connection))
                .singleElement()
                .satisfies(item -> assertThat(item.error().code()).isEqualTo("InvalidState"));
    }

    @Test
    void the_owner_itself_needs_no_permission() {
        var service = scene.service(true);
        var own = scene.provider.consumer().asks(scene.owner, service, scene.owner);
        scene.awaitState(own, "pendingAcceptance");
    }

    @Test
    void each_item_is_decided_on_its_own() {
        var service = scene.service(true);
        var other = scene.service(true);
        var here = scene.waiting(service);
        var elsewhere = scene.waiting(other);
        assertThat(scene.accept(service, elsewhere, here))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.resourceId()).isEqualTo(elsewhere.endpointId().value());
                    assertThat(item.error().code()).isEqualTo("InvalidVpcEndpointId.NotFound");
                });
        assertThat(scene.state(here)).contains("pending");
        assertThat(scene.state(elsewhere)).contains("pendingAcceptance");
    }

    @Test
    void s36_only_the_consumer_ends_a_connection() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        scene.provider.consumer().releases(connection);
        scene.awaitState(connection, "deleting");
        assertThat(scene.accept(service, connection))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.error().code()).isEqualTo("InvalidVpcEndpointId.NotFound"));
        scene.provider.consumer().forgets(connection);
        scene.awaitGone(connection);
        assertThat(scene.provider.heard().names(connection.endpointId().value(), 3))
                .containsExactly("ConnectionRequested", "ConnectionReleased", "ConnectionDeleted");
    }
}
