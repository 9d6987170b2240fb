package dev.drawbridge.notification.delivery;

import dev.drawbridge.notification.domain.health.RetiredSecrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a subscription asks of its deliveries.
 *
 * @param attributes SNS's, those that were set
 * @param standing of the endpoint: active, muted or disabled
 * @param schedule {@code sns} or {@code standard-webhooks}
 * @param secrets of Standard Webhooks signatures, where they are wanted: private keys too
 * @param retired those that sign too, each until its time is over
 */
public record Terms(
        Map<String, String> attributes,
        String standing,
        String schedule,
        List<String> secrets,
        Map<String, String> retired) {

    public static final Terms NONE = new Terms(Map.of(), "active", "sns", List.of(), Map.of());

    /** Newest first; empty where no such signature is wanted. */
    public List<String> secrets(Instant now) {
        return secrets.isEmpty() || retired.isEmpty()
                ? secrets
                : Stream.concat(secrets.stream(), RetiredSecrets.of(retired).at(now)).toList();
    }
}
