package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.notification.delivery.MessageJson;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.Recipient;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way into the queue: a message and its deliveries, in the caller's transaction. */
@Component
public final class Queue {

    private static final String ADD =
            """
            insert into delivery
              (message_id, subscription_arn, protocol, endpoint, raw, ordering_key, due)
            select :message, r.arn, r.protocol, r.endpoint, r.raw, :key, %s
            from unnest(:arns::text[], :protocols::text[], :endpoints::text[], :raws::boolean[])
              with ordinality as r (arn, protocol, endpoint, raw, place)
            order by r.place
            """;

    private static final String AFTER_THE_LAST =
            """
            greatest(:now, (
              select case when lease is null then due end from delivery
              where subscription_arn = r.arn and ordering_key = :key and state = 'open'
              order by delivery_id desc limit 1))
            """;

    private final JdbcClient jdbc;
    private final MessageJson json;
    private final Clock clock;

    Queue(JdbcClient jdbc, MessageJson json, Clock clock) {
        this.jdbc = jdbc;
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
        addDeliveries(message, recipients);
        return true;
    }

    /** In one statement, however many they are. */
    private void addDeliveries(OutgoingMessage message, List<Recipient> recipients) {
        if (recipients.isEmpty()) {
            return;
        }
        // No claim needs to look at one before that which it follows is tried again.
        boolean follows = !message.orderingKey().equals(message.id().toString());
        jdbc.sql(ADD.formatted(follows ? AFTER_THE_LAST : ":now"))
                .param("message", message.id())
                .param("key", message.orderingKey())
                .param("now", Timestamp.from(clock.instant()))
                .param("arns", texts(recipients, Recipient::subscriptionArn))
                .param("protocols", texts(recipients, Recipient::protocol))
                .param("endpoints", texts(recipients, Recipient::endpoint))
                .param("raws", recipients.stream().map(Recipient::raw).toArray(Boolean[]::new))
                .update();
    }

    private static String[] texts(List<Recipient> recipients, Function<Recipient, String> value) {
        return recipients.stream().map(value).toArray(String[]::new);
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
