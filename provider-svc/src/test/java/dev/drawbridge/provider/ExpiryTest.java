package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that nobody decides, where patience is short. */
@Tag("io")
final class ExpiryTest {

    private static final String SHORT = "--drawbridge.acceptance-timeout=2s";

    private final Scene scene = new Scene();

    @BeforeAll
    static void hurry() {
        Provider.running().restart(SHORT);
    }

    @AfterAll
    static void calm() {
        Provider.running().restart();
    }

    @Test
    void s35_a_request_nobody_decides_expires_and_blocks_nothing() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        scene.awaitState(connection, "expired");
        assertThat(scene.accept(service, connection))
                .singleElement()
                .satisfies(item -> assertThat(item.error().code()).isEqualTo("InvalidState"));
        assertThat(scene.reject(service, connection)).isEmpty();
        assertThat(scene.state(connection)).contains("expired");
        assertThat(scene.provider.heard().names(connection.endpointId().value(), 2))
                .containsExactly("ConnectionRequested", "ConnectionExpired");
        assertThat(scene.delete(service)).isEmpty();
        assertThat(scene.state(connection)).contains("expired");
    }

    @Test
    void s35_a_decision_in_time_stands() {
        var service = scene.service(true);
        var late = scene.waiting(service);
        var accepted = scene.waiting(service);
        scene.accept(service, accepted);
        scene.awaitState(late, "expired");
        assertThat(scene.state(accepted)).contains("pending");
    }

    @Test
    void s35_time_passes_while_the_service_is_down() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        scene.provider.restart(SHORT);
        scene.awaitState(connection, "expired");
    }
}
