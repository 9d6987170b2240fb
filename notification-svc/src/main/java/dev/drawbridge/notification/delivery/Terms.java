package dev.drawbridge.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription asks of its deliveries.
 *
 * @param attributes SNS's, those that were set
 * @param standing of the endpoint: active, muted or disabled
 * @param schedule {@code sns} or {@code standard-webhooks}
 * @param secret of Standard Webhooks signatures, where they are wanted
 * @param previousSecret signs too until its time is over
 */
public record Terms(
        Map<String, String> attributes,
        String standing,
        String schedule,
        @Nullable String secret,
        @Nullable String previousSecret,
        @Nullable Instant previousUntil) {

    public static final Terms NONE = new Terms(Map.of(), "active", "sns", null, null, null);

    /** Newest first; empty where no such signature is wanted. */
    public List<String> secrets(Instant now) {
        if (secret == null) {
            return List.of();
        }
        return previousSecret != null && previousUntil != null && now.isBefore(previousUntil)
                ? List.of(secret, previousSecret)
                : List.of(secret);
    }
}
