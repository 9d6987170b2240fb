package dev.drawbridge.notification.delivery.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.Published;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.delivery.work.Completion.DeadLetter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReportsTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Reports reports = new Reports(meters, new DeliveryLog());

    private static Completion ended(Outcome outcome, @Nullable DeadLetter letter) {
        var message = Published.on(TOPIC);
        var delivery =
                new Delivery(
                        1,
                        new UUID(3, 4),
                        0,
                        true,
                        new Recipient(
                                TOPIC + ":0a1b2c3d-0000-4000-8000-000000000001",
                                "email",
                                "a@b.example",
                                false),
                        message,
                        Map.of());
        return new Completion(delivery, outcome, message.publishedAt(), 1, null, letter);
    }

    @Test
    void what_is_only_gathered_is_not_counted() {
        reports.of(List.of(ended(new Outcome.Gathered("kept for the next digest"), null)));
        assertThat(meters.getMeters()).isEmpty();
        reports.of(List.of(ended(new Outcome.Done(null, "taken"), null)));
        assertThat(meters.get("sns.notifications.delivered").counter().count()).isEqualTo(1);
    }

    @Test
    void what_a_dead_letter_queue_does_not_get_is_counted() {
        var hopeless = new Outcome.Hopeless(404, "HTTP 404");
        var letter =
                new DeadLetter(
                        "arn:aws:sqs:us-east-1:111111111111:q",
                        new Sender.Content("text/plain", "text"));
        reports.notKept(ended(hopeless, null));
        assertThat(meters.getMeters()).isEmpty();
        reports.notKept(ended(hopeless, letter));
        assertThat(
                        meters.get("sns.notifications.failed_to_redrive")
                                .tag("protocol", "email")
                                .counter()
                                .count())
                .isEqualTo(1);
    }
}
