package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.messaging.Outgoing;
import dev.drawbridge.testkit.Infrastructure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service stops and starts, the broker goes away and comes back. */
@Tag("io")
final class OutagesTest {

    private final Scene scene = new Scene();

    @Test
    void a_restart_keeps_everything_and_goes_on_where_it_was() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        scene.accept(service, connection);
        scene.provider.stop();
        scene.provider.start();
        assertThat(scene.state(connection)).contains("pending");
        assertThat(scene.reject(service, connection)).isEmpty();
        scene.awaitState(scene.asks(service), "pendingAcceptance");
        assertThat(scene.provider.heard().names(connection.endpointId().value(), 3))
                .containsExactly("ConnectionRequested", "ConnectionAccepted", "ConnectionRejected");
    }

    @Test
    void a_long_history_is_loaded_from_its_snapshot() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        for (int i = 0; i < 30; i++) {
            assertThat(scene.accept(service, connection)).isEmpty();
            assertThat(scene.reject(service, connection)).isEmpty();
            scene.permit(service, "arn:aws:iam::2222222222%02d:root".formatted(i));
            scene.permit(service, "arn:aws:iam::3333333333%02d:root".formatted(i));
        }
        scene.provider.stop();
        scene.provider.start();
        assertThat(scene.accept(service, connection)).isEmpty();
        assertThat(scene.state(connection)).contains("pending");
        scene.permit(service, "*");
        assertThat(
                        scene.provider
                                .bean(JdbcTemplate.class)
                                .queryForList(
                                        "select aggregate_identifier from snapshot", String.class))
                .contains(service, connection.endpointId().value());
    }

    @Test
    void without_a_broker_decisions_are_taken_and_told_when_it_is_back() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        Infrastructure.shared().stopKafka();
        try {
            assertThat(scene.accept(service, connection)).isEmpty();
            assertThat(scene.state(connection)).contains("pending");
            assertThat(scene.service(true)).startsWith("vpce-svc-");
            var outgoing = scene.provider.bean(Outgoing.class);
            await().until(() -> outgoing.queued().since() != null);
            assertThat(outgoing.queued().events()).isBetween(2L, 20L);
        } finally {
            Infrastructure.shared().startKafka();
        }
        assertThat(scene.provider.heard().names(connection.endpointId().value(), 2))
                .containsExactly("ConnectionRequested", "ConnectionAccepted");
        scene.awaitState(scene.asks(service), "pendingAcceptance");
        assertThat(scene.provider.bean(Outgoing.class).queued()).isEqualTo(Outgoing.Queued.NOTHING);
    }
}
