package dev.drawbridge.notification.delivery.fifo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher is told of his message.
 *
 * @param sequenceNumber null where the topic keeps no order
 * @param taken whether it is a message of its own, and not one that was published before
 */
public record Place(String messageId, @Nullable String sequenceNumber, boolean taken) {

    public static Place anywhere(UUID messageId) {
        return new Place(messageId.toString(), null, true);
    }
}
