package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.MessageJson;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries with all that is needed to send them, out of the tables. */
@Component
public final class DeliveryRows {

    private static final String SELECT =
            """
            select c.*, m.kind, m.topic_arn, m.owner, m.stage, m.subject, m.body, m.per_protocol,
                   m.attributes, m.published_at, m.circumstances,
                   s.state as subscription_state, t.attributes as topic_attributes,
                   coalesce(s.attributes, '{}') as subscription_attributes,
                   h.schedule, h.retired as retired_secrets,
                   array_remove(array[h.secret, h.private_key], null) as secrets,
                   coalesce(e.standing, 'active') as standing
            from %s c
            join message m on m.message_id = c.message_id
            left join subscription s on s.subscription_arn = c.subscription_arn
            left join endpoint_choice h on h.subscription_arn = c.subscription_arn
            left join endpoint_health e on e.subscription_arn = c.subscription_arn
            left join topic t on t.topic_arn = m.topic_arn
            """;
    private static final UUID NO_LEASE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final MessageJson json;

    DeliveryRows(JdbcClient jdbc, MessageJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param deliveries rows of the table of that name
     */
    public static String select(String deliveries) {
        return SELECT.formatted(deliveries);
    }

    /** Only to be looked at. */
    public Optional<Delivery> find(long id) {
        return jdbc.sql(select("delivery") + " where c.delivery_id = ?")
                .param(id)
                .query((row, _) -> delivery(row, NO_LEASE))
                .optional();
    }

    public Delivery delivery(ResultSet row, UUID lease) throws SQLException {
        var kind = OutgoingMessage.Kind.valueOf(row.getString("kind"));
        var wanted =
                kind == OutgoingMessage.Kind.NOTIFICATION
                        ? "confirmed".equals(row.getString("subscription_state"))
                                && row.getString("standing").equals("active")
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
        return new Terms(
                json.map(row.getString("subscription_attributes")),
                row.getString("standing"),
                Objects.requireNonNullElse(row.getString("schedule"), "sns"),
                List.of((String[]) row.getArray("secrets").getArray()),
                json.map(Objects.requireNonNullElse(row.getString("retired_secrets"), "{}")));
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
