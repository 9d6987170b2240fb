package dev.drawbridge.web.park;

import dev.drawbridge.messaging.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is shown.
 *
 * @param message as it came, as text; only where one letter is asked for
 */
public record Parked(
        long id,
        String topic,
        @Nullable String stream,
        @Nullable Long sequence,
        @Nullable String messageId,
        String kind,
        String failure,
        String reason,
        int attempts,
        Instant parkedAt,
        Instant lastAttemptAt,
        @Nullable String message) {

    static Parked listed(DeadLetter letter) {
        return of(letter, null);
    }

    static Parked whole(DeadLetter letter) {
        var raw = letter.raw();
        return of(letter, raw == null ? null : new String(raw, StandardCharsets.UTF_8));
    }

    private static Parked of(DeadLetter letter, @Nullable String message) {
        return new Parked(
                letter.id(),
                letter.topic(),
                letter.stream(),
                letter.sequence(),
                letter.messageId(),
                letter.kind().name(),
                letter.failure(),
                letter.reason(),
                letter.attempts(),
                letter.parkedAt(),
                letter.lastAttemptAt(),
                message);
    }
}
