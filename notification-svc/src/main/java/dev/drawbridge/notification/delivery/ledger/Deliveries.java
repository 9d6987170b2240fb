package dev.drawbridge.notification.delivery.ledger;

import dev.drawbridge.notification.domain.subscription.Protocol;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries and their attempts, to look at. */
@Component
public final class Deliveries {

    /**
     * @param due when it is tried next, or its lease ends
     * @param reason why it failed or was skipped, or how its last attempt ended
     * @param deadLetterTargetArn the queue that keeps it, where its subscription has one
     * @param blockedBy the delivery that failed and holds it back
     */
    public record Row(
            long id,
            String messageId,
            String subscriptionArn,
            String topicArn,
            String protocol,
            String endpoint,
            String stage,
            @Nullable String subject,
            String orderingKey,
            String state,
            int attempts,
            int replays,
            Instant publishedAt,
            @Nullable Instant due,
            @Nullable Instant finishedAt,
            @Nullable String reason,
            @Nullable String deadLetterTargetArn,
            @Nullable Long blockedBy) {}

    /**
     * @param outcome Done, Retriable or Hopeless
     * @param detail the beginning of the answer, or what went wrong
     */
    public record Attempt(
            int number,
            Instant at,
            String outcome,
            @Nullable Integer status,
            long millis,
            String detail) {}

    private static final String SELECT =
            """
            select d.delivery_id, d.message_id, d.subscription_arn, m.topic_arn, d.protocol,
                   d.endpoint, m.stage, m.subject, d.ordering_key, d.state, d.attempts, d.replays,
                   m.published_at, d.due, d.finished_at, d.reason, l.target_arn,
                   case when d.state = 'open' then (
                     select array[b.delivery_id::text, coalesce(b.reason, '')]
            """
                    + Wanted.BLOCKER
                    + " order by b.delivery_id limit 1) end as blocker ";

    private static final String FOUND =
            """
            from found join delivery d on d.delivery_id = found.delivery_id
            join message m on m.message_id = d.message_id
            left join dead_letter_content l on l.delivery_id = d.delivery_id
            """;

    private static final String NEWEST = " order by d.delivery_id desc limit :limit";

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first.
     *
     * @param before only older ones: the smallest id that is known already
     */
    public List<Row> list(Wanted wanted, long before, int limit) {
        var parameters = new HashMap<String, Object>();
        var conditions = wanted.conditions(parameters);
        var sql =
                wanted.named()
                        ? SELECT
                                + Wanted.FROM
                                + conditions
                                + " and d.delivery_id < :before"
                                + NEWEST
                        : Newest.found(conditions) + SELECT + FOUND + NEWEST;
        return jdbc.sql(sql)
                .params(parameters)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    public Optional<Row> find(String account, long id) {
        return jdbc.sql(SELECT + Wanted.FROM + " and d.delivery_id = :id")
                .param("account", account)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    public List<Attempt> attempts(long id) {
        return jdbc.sql("select * from attempt where delivery_id = ? order by number")
                .param(id)
                .query((row, _) ->
                        new Attempt(
                                row.getInt("number"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("outcome"),
                                row.getObject("status", Integer.class),
                                row.getLong("millis"),
                                row.getString("detail")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var blocker = blocker(row);
        var state = blocker == null ? row.getString("state") : "blocked";
        return new Row(
                row.getLong("delivery_id"),
                row.getString("message_id"),
                row.getString("subscription_arn"),
                row.getString("topic_arn"),
                row.getString("protocol"),
                Protocol.masked(row.getString("endpoint")),
                row.getString("stage"),
                row.getString("subject"),
                row.getString("ordering_key"),
                state,
                row.getInt("attempts"),
                row.getInt("replays"),
                row.getTimestamp("published_at").toInstant(),
                state.equals("open") ? instant(row.getTimestamp("due")) : null,
                instant(row.getTimestamp("finished_at")),
                blocker == null ? row.getString("reason") : blocker.words(),
                row.getString("target_arn"),
                blocker == null ? null : blocker.id());
    }

    private record Blocker(long id, String reason) {

        String words() {
            return "waits for delivery %d of the same ordering key, which failed: %s. Redrive or dismiss it"
                    .formatted(id, reason);
        }
    }

    private static @Nullable Blocker blocker(ResultSet row) throws SQLException {
        var found = row.getArray("blocker");
        if (found == null) {
            return null;
        }
        var parts = (String[]) found.getArray();
        return new Blocker(Long.parseLong(parts[0]), parts[1]);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
