package dev.drawbridge.notification.delivery.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are meant: all that is said must hold. Only those of the account's own topics
 * and subscriptions are seen.
 *
 * @param states of open (also blocked), blocked, delivered, failed, skipped; empty for all
 * @param stage the connection event, or Publish
 * @param orderingKey such as the endpoint id
 * @param from of the publishing, and until
 * @param text within the reason
 * @param deadLetterTargetArn of the queue that keeps it
 */
public record Wanted(
        String account,
        List<String> states,
        List<Long> ids,
        @Nullable String subscriptionArn,
        @Nullable String topicArn,
        @Nullable UUID messageId,
        @Nullable String stage,
        @Nullable String orderingKey,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String text,
        @Nullable String deadLetterTargetArn) {

    static final String FROM =
            """
            from delivery d
            join message m on m.message_id = d.message_id
            left join subscription s on s.subscription_arn = d.subscription_arn
            left join endpoint_health h on h.subscription_arn = d.subscription_arn
            left join dead_letter_content l on l.delivery_id = d.delivery_id
            where (m.owner = :account or s.owner = :account)
            """;

    /** What holds back delivery d. */
    static final String BLOCKER =
            """
            from delivery b
            where b.blocks and b.subscription_arn = d.subscription_arn
              and b.ordering_key = d.ordering_key and b.delivery_id < d.delivery_id
            """;

    private static final String OF_STATE = "d.state = any (:states)";

    private static final String OR_BLOCKED =
            "(d.state = 'open' and exists (select %s) or %s)".formatted(BLOCKER, OF_STATE);

    /** Conditions that begin with "and", and their parameters. */
    String conditions(Map<String, Object> parameters) {
        parameters.put("account", account);
        var conditions = new LinkedHashMap<String, @Nullable Object>();
        conditions.put(
                states.contains("blocked") ? OR_BLOCKED : OF_STATE,
                states.isEmpty() ? null : states.toArray(String[]::new));
        conditions.put(
                "d.delivery_id = any (:ids)", ids.isEmpty() ? null : ids.toArray(Long[]::new));
        conditions.put("d.subscription_arn = :subscription", subscriptionArn);
        conditions.put("m.topic_arn = :topic", topicArn);
        conditions.put("d.message_id = :message", messageId);
        conditions.put("m.stage = :stage", stage);
        conditions.put("d.ordering_key = :key", orderingKey);
        conditions.put("m.published_at >= :from", from == null ? null : Timestamp.from(from));
        conditions.put("m.published_at < :until", until == null ? null : Timestamp.from(until));
        conditions.put("strpos(lower(d.reason), lower(:text)) > 0", text);
        conditions.put("l.target_arn = :queue", deadLetterTargetArn);
        var sql = new StringBuilder();
        conditions.forEach((condition, value) -> {
            if (value != null) {
                sql.append(" and ").append(condition);
                parameters.put(condition.replaceAll("(?s).*:(\\w+).*", "$1"), value);
            }
        });
        return sql.toString();
    }

    /** Whether it says which they are, so that there is no need to look for them. */
    boolean named() {
        return !ids.isEmpty()
                || subscriptionArn != null
                || messageId != null
                || deadLetterTargetArn != null;
    }

    /** Whether anything narrows it but the state. */
    public boolean narrow() {
        return !ids.isEmpty()
                || subscriptionArn != null
                || topicArn != null
                || messageId != null
                || stage != null
                || orderingKey != null
                || from != null
                || until != null
                || text != null
                || deadLetterTargetArn != null;
    }
}
