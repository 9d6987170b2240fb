package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.Recipient;
import java.util.Map;
import java.util.UUID;

/**
 * A claimed delivery, with all that is needed to send it.
 *
 * @param lease proves that it is ours to complete
 * @param attempts made before this one
 * @param wanted whether the subscription still stands
 * @param topicAttributes as they are now; empty for a topic that is gone
 */
public record Delivery(
        long id,
        UUID lease,
        int attempts,
        boolean wanted,
        Recipient recipient,
        OutgoingMessage message,
        Map<String, String> topicAttributes) {}
