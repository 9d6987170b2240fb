package dev.drawbridge.notification.delivery;

import dev.drawbridge.notification.domain.health.RetiredSecrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription asks of its deliveries.
 *
 * @param attributes SNS's, those that were set
 * @param standing of the endpoint: active, muted or disabled
 * @param schedule {@code sns} or {@code standard-webhooks}
 * @param secret of Standard Webhooks signatures, where they are wanted
 * @param retired secrets that sign too, each until its time is over
 */
public record Terms(
        Map<String, String> attributes,
        String standing,
        String schedule,
        @Nullable String secret,
        Map<String, String> retired) {

    public static final Terms NONE = new Terms(Map.of(), "active", "sns", null, Map.of());

    /** Newest first; empty where no such signature is wanted. */
    public List<String> secrets(Instant now) {
        if (secret == null) {
            return List.of();
        }
        return retired.isEmpty()
                ? List.of(secret)
                : Stream.concat(Stream.of(secret), RetiredSecrets.of(retired).at(now)).toList();
    }
}
