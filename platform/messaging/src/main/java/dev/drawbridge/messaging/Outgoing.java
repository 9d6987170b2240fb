package dev.drawbridge.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is stored and not at the broker yet: nobody else has heard of it. */
public interface Outgoing {

    Queued queued();

    /**
     * @param events how many, or a few more: numbers that were never used count
     * @param since when the oldest was first tried; null while all goes out as it comes
     */
    record Queued(long events, @Nullable Instant since) {

        public static final Queued NOTHING = new Queued(0, null);
    }
}
