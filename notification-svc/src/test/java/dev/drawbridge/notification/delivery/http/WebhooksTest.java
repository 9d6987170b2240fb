package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.DeliverySettings;
import dev.drawbridge.notification.delivery.Published;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.TestEnvelopes;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhooksTest {

    private static final DeliverySettings SETTINGS =
            new DeliverySettings(
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(1),
                    4,
                    4,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(30),
                    false,
                    List.of("127.0.0.1"),
                    Set.of(80));

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "http://169.254.169.254/", "http://127.0.0.1:22/"})
    void what_leads_where_it_must_not_is_given_up_at_once(String endpoint) throws IOException {
        try (var client = new WebhookClient(SETTINGS)) {
            var requests = new WebhookRequests(TestEnvelopes.envelopes(), Clock.systemUTC());
            var outcome = new Webhooks(requests, client, SETTINGS).send(to(endpoint));
            assertThat(outcome).isInstanceOf(Outcome.Hopeless.class);
            assertThat(outcome.detail()).startsWith("SSRF_BLOCKED");
        }
    }

    private static Delivery to(String endpoint) {
        var topic = "arn:aws:sns:us-east-1:111111111111:news";
        var message = Published.on(topic);
        return new Delivery(
                1,
                new UUID(3, 4),
                0,
                true,
                new Recipient(
                        topic + ":0a1b2c3d-0000-4000-8000-000000000001", "http", endpoint, false),
                message,
                Map.of());
    }
}
