package dev.drawbridge.notification.delivery.ledger;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.lane.WakeUp;
import dev.drawbridge.notification.domain.message.SentMessageEvent.DeliveryReplayed;
import dev.drawbridge.notification.domain.message.SentMessages;
import dev.drawbridge.notification.domain.message.SentMessages.Fact;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends once more what failed or was skipped, with the message id it had. */
@Component
public final class Redrives {

    private static final String ALIVE =
            " and s.state = 'confirmed' and coalesce(h.standing, 'active') = 'active'";

    private record Again(UUID messageId, String topicArn, String owner, String subscriptionArn) {}

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final SentMessages sentMessages;
    private final Transactions transactions;
    private final WakeUp wakeUp;
    private final Clock clock;

    Redrives(
            JdbcClient jdbc,
            Numbers numbers,
            SentMessages sentMessages,
            Transactions transactions,
            WakeUp wakeUp,
            Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.sentMessages = sentMessages;
        this.transactions = transactions;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * @param sendable whose subscription stands, with an endpoint neither muted nor disabled
     * @param all these and those that must wait for their endpoint
     */
    public record Count(long sendable, long all) {}

    public Count count(Wanted wanted) {
        var parameters = new HashMap<String, Object>();
        var conditions = wanted.conditions(parameters);
        return jdbc.sql(
                        "select count(*) filter (where true %s), count(*) %s %s"
                                .formatted(ALIVE, Wanted.FROM, conditions))
                .params(parameters)
                .query((row, _) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * @param limit at most so many, the oldest first
     * @param circumstances of who has it done
     */
    public int again(Wanted wanted, int limit, Map<String, String> circumstances) {
        var done = new ArrayList<Again>();
        transactions.run(() -> {
            done.clear();
            done.addAll(reopen(wanted, limit));
            if (!done.isEmpty()) {
                say(done, circumstances);
                wakeUp.afterCommit(done.stream().map(Again::subscriptionArn).toList());
            }
        });
        return done.size();
    }

    private List<Again> reopen(Wanted wanted, int limit) {
        var parameters = new HashMap<String, Object>();
        var conditions = wanted.conditions(parameters);
        return jdbc.sql(
                        """
                        with chosen as (
                          select d.delivery_id %s %s %s and d.state in ('failed', 'skipped')
                          order by d.delivery_id limit :limit for update of d
                        )
                        update delivery d set state = 'open', due = :now, lease = null,
                          finished_at = null, began_at = attempts, waited = 0, replays = replays + 1
                        from chosen c, message m
                        where d.delivery_id = c.delivery_id and m.message_id = d.message_id
                        returning d.message_id, m.topic_arn, m.owner, d.subscription_arn
                        """
                                .formatted(Wanted.FROM, ALIVE, conditions))
                .params(parameters)
                .param("limit", limit)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) ->
                        new Again(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    private void say(List<Again> done, Map<String, String> circumstances) {
        var next = numbers.reserve(done.stream().map(Again::messageId).toList());
        sentMessages.append(
                done.stream()
                        .map(again ->
                                new Fact(
                                        new DeliveryReplayed(
                                                again.messageId().toString(),
                                                again.topicArn(),
                                                new AccountId(again.owner()),
                                                again.subscriptionArn()),
                                        next.merge(again.messageId(), 1L, Long::sum) - 1,
                                        circumstances))
                        .toList());
    }
}
