package dev.drawbridge.notification.delivery.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a claimed delivery.
 *
 * @param at when the attempt began
 * @param retryAt null when it is finished
 */
record Completion(
        Delivery delivery, Outcome outcome, Instant at, long millis, @Nullable Instant retryAt) {

    String state() {
        if (retryAt != null) {
            return "open";
        }
        return switch (outcome) {
            case Outcome.Done _ -> "delivered";
            case Outcome.Unwanted _ -> "skipped";
            case Outcome.Retriable _, Outcome.Hopeless _ -> "failed";
        };
    }

    int attempt() {
        return delivery.attempts() + 1;
    }
}
