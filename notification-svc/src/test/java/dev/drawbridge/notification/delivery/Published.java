package dev.drawbridge.notification.delivery;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A published message about which nothing is special. */
public final class Published {

    private Published() {}

    public static OutgoingMessage on(String topicArn) {
        return on(topicArn, new UUID(1, 2));
    }

    public static OutgoingMessage on(String topicArn, UUID id) {
        return new OutgoingMessage(
                id,
                Kind.NOTIFICATION,
                topicArn,
                new AccountId("111111111111"),
                "Publish",
                null,
                "text",
                false,
                List.of(),
                Instant.parse("2026-01-01T12:00:00.123Z"),
                id.toString(),
                Map.of());
    }
}
