package dev.drawbridge.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is parked.
 *
 * @param stream as far as it is known
 * @param sequence its place in the stream, unless that is unknown or taken by another message
 * @param failure the kind of failure, such as an exception's class
 * @param raw as it came; null in a list, which may be long
 */
public record DeadLetter(
        long id,
        String topic,
        @Nullable String stream,
        @Nullable Long sequence,
        @Nullable String messageId,
        Kind kind,
        String failure,
        String reason,
        int attempts,
        Instant parkedAt,
        Instant lastAttemptAt,
        byte @Nullable [] raw) {

    public enum Kind {
        /** Not a message we know. */
        UNREADABLE,
        /** The handler threw. */
        FAILED,
        /** Behind another letter, or behind a message that has not come yet: goes on by itself. */
        WAITING,
        /** Another message was handled in its place. */
        CONFLICT
    }
}
