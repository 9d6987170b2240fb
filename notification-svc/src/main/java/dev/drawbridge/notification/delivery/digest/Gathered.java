package dev.drawbridge.notification.delivery.digest;

import dev.drawbridge.notification.delivery.Envelopes;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants digests, and what is waiting for the next ones. */
@Component
final class Gathered {

    private static final String CHOICE =
            "select every_seconds, most, round from mail_digest where subscription_arn = ?";

    private final JdbcClient jdbc;
    private final Envelopes envelopes;

    Gathered(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    Optional<DigestChoice> choice(String arn) {
        return choice(CHOICE, arn);
    }

    /** One at a time gathers or sends. */
    Optional<DigestChoice> lock(String arn) {
        return choice(CHOICE + " for update", arn);
    }

    private Optional<DigestChoice> choice(String query, String arn) {
        return jdbc.sql(query)
                .param(arn)
                .query((row, _) ->
                        new DigestChoice(
                                Duration.ofSeconds(row.getLong(1)), row.getInt(2), row.getLong(3)))
                .optional();
    }

    /**
     * @return how many are waiting now; 0 when this one was there already
     */
    int add(Delivery delivery) {
        var message = delivery.message();
        var recipient = delivery.recipient();
        int added =
                jdbc.sql(
                                """
                                insert into mail_digest_item
                                  (subscription_arn, message_id, subject, body, published_at)
                                values (:arn, :id, :subject, :body, :at) on conflict do nothing
                                """)
                        .param("arn", recipient.subscriptionArn())
                        .param("id", message.id())
                        .param("subject", message.subject())
                        .param(
                                "body",
                                Outcome.storable(envelopes.text(message, recipient.protocol())))
                        .param("at", Timestamp.from(message.publishedAt()))
                        .update();
        return added == 0 ? 0 : waiting(recipient.subscriptionArn());
    }

    private int waiting(String arn) {
        return jdbc.sql("select count(*) from mail_digest_item where subscription_arn = ?")
                .param(arn)
                .query(Integer.class)
                .single();
    }

    /** The round is over. */
    List<Item> take(String arn) {
        jdbc.sql("update mail_digest set round = round + 1 where subscription_arn = ?")
                .param(arn)
                .update();
        return jdbc.sql(
                        """
                        with taken as (
                          delete from mail_digest_item where subscription_arn = ? returning *)
                        select message_id, subject, body, published_at from taken order by number
                        """)
                .param(arn)
                .query((row, _) ->
                        new Item(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    void choose(String arn, Duration every, int most) {
        jdbc.sql(
                        """
                        insert into mail_digest (subscription_arn, every_seconds, most)
                        values (?, ?, ?)
                        on conflict (subscription_arn) do update
                          set every_seconds = excluded.every_seconds, most = excluded.most
                        """)
                .params(arn, every.toSeconds(), most)
                .update();
    }

    void forget(String arn) {
        jdbc.sql("delete from mail_digest where subscription_arn = ?").param(arn).update();
    }
}
