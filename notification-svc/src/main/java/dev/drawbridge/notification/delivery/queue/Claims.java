package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims what is due: per subscription and ordering key only the first that is not finished, so
 * that order is kept; per subscription only some at a time, so that one backlog does not fill the
 * batch.
 */
@Component
final class Claims {

    /** More than this is not looked at in one claim, however long the queue. */
    private static final int WINDOW = 2000;

    private static final String CLAIM =
            """
            with waiting as (
              select delivery_id, subscription_arn, due from delivery d
              where state = 'open' and due <= :now and subscription_arn <> all (:full::text[])
                and not exists (
                  select from delivery e
                  where e.state = 'open' and e.subscription_arn = d.subscription_arn
                    and e.ordering_key = d.ordering_key and e.delivery_id < d.delivery_id)
              order by due limit :window
            ), ranked as (
              select w.delivery_id, w.due, coalesce(b.n, 0) + row_number()
                over (partition by w.subscription_arn order by w.due, w.delivery_id) as place
              from waiting w
              left join unnest(:busy::text[], :counts::int[]) as b (arn, n)
                on b.arn = w.subscription_arn
            ), picked as (
              select delivery_id from delivery
              where state = 'open' and due <= :now and delivery_id in (
                select delivery_id from ranked where place <= :most order by place, due limit :limit)
              order by delivery_id
              for update skip locked
            ), claimed as (
              update delivery set due = :until, lease = :lease
              where delivery_id in (select delivery_id from picked)
              returning *
            )
            select c.*, m.kind, m.topic_arn, m.owner, m.stage, m.subject, m.body, m.per_protocol,
                   m.attributes, m.published_at, m.circumstances,
                   s.state as subscription_state, t.attributes as topic_attributes,
                   coalesce(to_jsonb(s) -> 'attributes', '{}') as subscription_attributes,
                   h.schedule, h.secret, h.previous_secret, h.previous_until
            from claimed c
            join message m on m.message_id = c.message_id
            left join subscription s on s.subscription_arn = c.subscription_arn
            left join endpoint_choice h on h.subscription_arn = c.subscription_arn
            left join topic t on t.topic_arn = m.topic_arn
            order by c.delivery_id
            """;

    private final JdbcClient jdbc;
    private final MessageJson json;

    Claims(JdbcClient jdbc, MessageJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param busy how many are being sent to a subscription already
     */
    List<Delivery> claim(
            Instant now,
            Instant until,
            int limit,
            int mostPerSubscription,
            Map<String, Integer> busy) {
        var lease = UUID.randomUUID();
        return jdbc.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("window", WINDOW)
                .param("limit", limit)
                .param("most", mostPerSubscription)
                .param("full", full(busy, mostPerSubscription))
                .param("busy", busy.keySet().toArray(String[]::new))
                .param("counts", busy.values().toArray(Integer[]::new))
                .param("lease", lease)
                .query((row, _) -> delivery(row, lease))
                .list();
    }

    /** These must not fill the window with what cannot be sent now anyway. */
    private static String[] full(Map<String, Integer> busy, int most) {
        return busy.entrySet().stream()
                .filter(entry -> entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    /** When the next one is due, as far as it is known now. */
    Optional<Instant> nextDue() {
        return jdbc.sql("select min(due) from delivery where state = 'open'")
                .query((row, _) ->
                        Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private Delivery delivery(ResultSet row, UUID lease) throws SQLException {
        var kind = OutgoingMessage.Kind.valueOf(row.getString("kind"));
        var wanted =
                kind == OutgoingMessage.Kind.NOTIFICATION
                        ? "confirmed".equals(row.getString("subscription_state"))
                        : row.getString("subscription_state") != null;
        var topic = Objects.requireNonNullElse(row.getString("topic_attributes"), "{}");
        return new Delivery(
                row.getLong("delivery_id"),
                lease,
                new Delivery.Progress(
                        row.getInt("attempts"),
                        row.getInt("began_at"),
                        Duration.ofMillis(row.getLong("waited"))),
                wanted,
                new Recipient(
                        row.getString("subscription_arn"),
                        row.getString("protocol"),
                        row.getString("endpoint"),
                        row.getBoolean("raw")),
                message(row, kind),
                json.map(topic),
                terms(row));
    }

    private Terms terms(ResultSet row) throws SQLException {
        var previousUntil = row.getTimestamp("previous_until");
        return new Terms(
                json.map(row.getString("subscription_attributes")),
                Objects.requireNonNullElse(row.getString("schedule"), "sns"),
                row.getString("secret"),
                row.getString("previous_secret"),
                previousUntil == null ? null : previousUntil.toInstant());
    }

    private OutgoingMessage message(ResultSet row, OutgoingMessage.Kind kind) throws SQLException {
        return new OutgoingMessage(
                row.getObject("message_id", UUID.class),
                kind,
                row.getString("topic_arn"),
                new AccountId(row.getString("owner")),
                row.getString("stage"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("per_protocol"),
                json.attributes(row.getString("attributes")),
                row.getTimestamp("published_at").toInstant(),
                row.getString("ordering_key"),
                json.map(row.getString("circumstances")));
    }
}
