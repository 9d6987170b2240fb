package dev.drawbridge.notification.delivery.ledger;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.block.Blocks;
import dev.drawbridge.notification.domain.message.SentMessageEvent.DeliveryDismissed;
import dev.drawbridge.notification.domain.message.SentMessages;
import dev.drawbridge.notification.domain.message.SentMessages.Fact;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what failed or was skipped: it is not to be sent any more. What it blocked goes on. */
@Component
public final class Dismissals {

    private static final String FORGET =
            """
            with gone as (
              delete from delivery where delivery_id = ? and state in ('failed', 'skipped')
              returning delivery_id, message_id, subscription_arn
            ), attempts as (
              delete from attempt a using gone where a.delivery_id = gone.delivery_id
            )
            select m.message_id, m.topic_arn, m.owner, g.subscription_arn
            from gone g join message m on m.message_id = g.message_id
            """;

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final SentMessages sentMessages;
    private final Blocks blocks;
    private final Transactions transactions;

    Dismissals(
            JdbcClient jdbc,
            Numbers numbers,
            SentMessages sentMessages,
            Blocks blocks,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.sentMessages = sentMessages;
        this.blocks = blocks;
        this.transactions = transactions;
    }

    /**
     * @param circumstances of who has it done
     * @return false where it has not failed, nor was it skipped
     */
    public boolean dismiss(long id, Map<String, String> circumstances) {
        var done = new AtomicBoolean();
        transactions.run(() -> done.set(forget(id, circumstances)));
        return done.get();
    }

    private boolean forget(long id, Map<String, String> circumstances) {
        jdbc.sql(
                        """
                        delete from dead_letter_content where delivery_id = (
                          select delivery_id from delivery
                          where delivery_id = ? and state in ('failed', 'skipped') for update)
                        """)
                .param(id)
                .update();
        var gone =
                jdbc.sql(FORGET)
                        .param(id)
                        .query((row, _) ->
                                new DeliveryDismissed(
                                        row.getString(1),
                                        row.getString(2),
                                        new AccountId(row.getString(3)),
                                        row.getString(4)))
                        .optional();
        gone.ifPresent(fact -> {
            var message = UUID.fromString(fact.messageId());
            long number = numbers.reserve(List.of(message)).getOrDefault(message, 0L);
            sentMessages.append(List.of(new Fact(fact, number, circumstances)));
            blocks.release(List.of(fact.subscriptionArn()));
        });
        return gone.isPresent();
    }
}
