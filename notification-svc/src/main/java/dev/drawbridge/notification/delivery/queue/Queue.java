package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.notification.delivery.MessageJson;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.Recipient;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way into the queue: a message and its deliveries, in the caller's transaction. */
@Component
public final class Queue {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MessageJson json;
    private final Clock clock;

    Queue(JdbcTemplate batches, MessageJson json, Clock clock) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param nextFact the place of the next fact in the message's stream
     * @return false when the message is already there
     */
    public boolean add(OutgoingMessage message, List<Recipient> recipients, long nextFact) {
        if (insert(message, nextFact) == 0) {
            return false;
        }
        var now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                """
                insert into delivery
                  (message_id, subscription_arn, protocol, endpoint, raw, ordering_key, due)
                values (?, ?, ?, ?, ?, ?, greatest(?, (
                  select case when lease is null then due end from delivery
                  where subscription_arn = ? and ordering_key = ? and state = 'open'
                  order by delivery_id desc limit 1)))
                """,
                recipients,
                100,
                (statement, recipient) -> {
                    statement.setObject(1, message.id());
                    statement.setString(2, recipient.subscriptionArn());
                    statement.setString(3, recipient.protocol());
                    statement.setString(4, recipient.endpoint());
                    statement.setBoolean(5, recipient.raw());
                    statement.setString(6, message.orderingKey());
                    // No claim needs to look at it before the one that it follows is tried again.
                    statement.setTimestamp(7, now);
                    statement.setString(8, recipient.subscriptionArn());
                    statement.setString(9, message.orderingKey());
                });
        return true;
    }

    private int insert(OutgoingMessage message, long nextFact) {
        return jdbc.sql(
                        """
                        insert into message
                          (message_id, kind, topic_arn, owner, stage, subject, body, per_protocol,
                           attributes, published_at, ordering_key, circumstances, next_fact)
                        values (:id, :kind, :topic, :owner, :stage, :subject, :body, :perProtocol,
                                :attributes::jsonb, :at, :key, :circumstances::jsonb, :nextFact)
                        on conflict do nothing
                        """)
                .param("id", message.id())
                .param("kind", message.kind().name())
                .param("topic", message.topicArn())
                .param("owner", message.owner().value())
                .param("stage", message.stage())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("perProtocol", message.perProtocol())
                .param("attributes", json.write(message.attributes()))
                .param("at", Timestamp.from(message.publishedAt()))
                .param("key", message.orderingKey())
                .param("circumstances", json.write(message.circumstances()))
                .param("nextFact", nextFact)
                .update();
    }
}
