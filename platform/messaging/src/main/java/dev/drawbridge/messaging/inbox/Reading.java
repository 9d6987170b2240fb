package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.Envelope;
import org.jspecify.annotations.Nullable;

/** What became of the bytes. */
sealed interface Reading {

    Received received();

    record Readable(Received received, Stream stream, Envelope envelope) implements Reading {
        long sequence() {
            return envelope.sequence();
        }

        String id() {
            return envelope.id();
        }
    }

    /**
     * @param place where it belongs, if that much could be read
     */
    record Broken(
            Received received,
            Stream stream,
            @Nullable Long place,
            @Nullable String id,
            Throwable cause)
            implements Reading {}
}
