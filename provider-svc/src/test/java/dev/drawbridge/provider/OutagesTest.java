package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

/** The service stops and starts, the broker goes away and comes back. */
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
    void without_a_broker_decisions_are_taken_and_told_when_it_is_back() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        Infrastructure.shared().stopKafka();
        try {
            assertThat(scene.accept(service, connection)).isEmpty();
            assertThat(scene.state(connection)).contains("pending");
            assertThat(scene.service(true)).startsWith("vpce-svc-");
        } finally {
            Infrastructure.shared().startKafka();
        }
        assertThat(scene.provider.heard().names(connection.endpointId().value(), 2))
                .containsExactly("ConnectionRequested", "ConnectionAccepted");
        scene.awaitState(scene.asks(service), "pendingAcceptance");
    }
}
