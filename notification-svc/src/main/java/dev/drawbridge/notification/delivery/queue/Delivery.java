package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.Terms;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A claimed delivery, with all that is needed to send it.
 *
 * @param lease proves that it is ours to complete
 * @param wanted whether the subscription still stands
 * @param topicAttributes as they are now; empty for a topic that is gone
 */
public record Delivery(
        long id,
        UUID lease,
        Progress progress,
        boolean wanted,
        Recipient recipient,
        OutgoingMessage message,
        Map<String, String> topicAttributes,
        Terms terms) {

    /**
     * @param attempts made before this one
     * @param beganAt how many of them do not count: they were made before it was replayed
     * @param waited between those that count
     */
    public record Progress(int attempts, int beganAt, Duration waited) {

        /** With the one that is being made. */
        public int tries() {
            return attempts - beganAt + 1;
        }
    }

    /** One that has only just begun. */
    public Delivery(
            long id,
            UUID lease,
            int attempts,
            boolean wanted,
            Recipient recipient,
            OutgoingMessage message,
            Map<String, String> topicAttributes) {
        this(
                id,
                lease,
                new Progress(attempts, 0, Duration.ZERO),
                wanted,
                recipient,
                message,
                topicAttributes,
                Terms.NONE);
    }

    public int attempts() {
        return progress.attempts();
    }
}
