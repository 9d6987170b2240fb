package dev.drawbridge.notification.delivery.fifo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out the places, in the transaction of the publishing. The topic's locked row makes the
 * order of the numbers that of the deliveries, whichever instance publishes.
 */
@Component
public final class FifoTopics {

    private static final Duration MEMORY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    FifoTopics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A place of its own, or that of the same message of the last five minutes. */
    public Place take(String topicArn, Order order, UUID messageId) {
        lock(topicArn);
        forget(topicArn);
        return known(topicArn, order).orElseGet(() -> next(topicArn, order, messageId));
    }

    /** A topic made again under the same name has heard nothing yet; its numbers go on. */
    public void forgetAll(String topicArn) {
        jdbc.sql("delete from fifo_message where topic_arn = ?").param(topicArn).update();
    }

    private void lock(String topicArn) {
        jdbc.sql(
                        """
                        insert into fifo_topic (topic_arn, last) values (?, 0)
                        on conflict (topic_arn) do update set last = fifo_topic.last
                        """)
                .param(topicArn)
                .update();
    }

    private void forget(String topicArn) {
        jdbc.sql("delete from fifo_message where topic_arn = ? and at <= ?")
                .params(topicArn, Timestamp.from(clock.instant().minus(MEMORY)))
                .update();
    }

    private Optional<Place> known(String topicArn, Order order) {
        return jdbc.sql(
                        """
                        select message_id, number from fifo_message
                        where topic_arn = ? and scope = ? and deduplication_id = ?
                        """)
                .params(topicArn, order.scope(), order.deduplicationId())
                .query((row, _) ->
                        new Place(row.getString("message_id"), text(row.getLong("number")), false))
                .optional();
    }

    private Place next(String topicArn, Order order, UUID messageId) {
        long number =
                jdbc.sql("update fifo_topic set last = last + 1 where topic_arn = ? returning last")
                        .param(topicArn)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        insert into fifo_message
                          (topic_arn, scope, deduplication_id, message_id, number, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        topicArn,
                        order.scope(),
                        order.deduplicationId(),
                        messageId,
                        number,
                        Timestamp.from(clock.instant()))
                .update();
        return new Place(messageId.toString(), text(number), true);
    }

    /** Twenty digits, as AWS writes them, so that they also sort as texts. */
    private static String text(long number) {
        return "1%019d".formatted(number);
    }
}
