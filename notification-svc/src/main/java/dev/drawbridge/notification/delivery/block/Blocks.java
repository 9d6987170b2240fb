package dev.drawbridge.notification.delivery.block;

import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.health.Standings;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import dev.drawbridge.notification.delivery.lane.WakeUp;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a subscription wants it, a delivery that failed for good blocks: what follows it under its
 * ordering key waits. Claims see to that by themselves; what waits is due at no time besides, so
 * that nobody has to look at it.
 */
@Component
public final class Blocks {

    private static final String HOLD =
            """
            update delivery set due = 'infinity', lease = null
            where delivery_id = any (array(
                select d.delivery_id from delivery b
                join delivery d on d.subscription_arn = b.subscription_arn
                  and d.ordering_key = b.ordering_key and d.delivery_id > b.delivery_id
                where b.blocks and b.subscription_arn = any (:arns)
                  and d.state = 'open' and d.due < 'infinity' and (d.lease is null or d.due < :now)))
              and state = 'open' and (lease is null or due < :now)
            """;

    private static final String RELEASE =
            """
            update delivery set due = :now
            where delivery_id = any (array(
                select d.delivery_id from delivery d
                where d.state = 'open' and d.due = 'infinity' and d.subscription_arn = any (:arns)
                  and not exists (
                    select from delivery b
                    where b.subscription_arn = d.subscription_arn
                      and b.ordering_key = d.ordering_key
                      and b.blocks and b.delivery_id < d.delivery_id)))
              and state = 'open' and due = 'infinity'
            """;

    private static final String ENDED =
            """
            update delivery d set blocks = false from subscription s
            where d.blocks and s.subscription_arn = d.subscription_arn and s.state <> 'confirmed'
            """;

    private static final String CONCERNED =
            """
            select subscription_arn from delivery where blocks
            union select subscription_arn from delivery where state = 'open' and due = 'infinity'
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Transactions transactions;
    private final WakeUp wakeUp;
    private final Clock clock;

    Blocks(
            JdbcClient jdbc,
            Standings standings,
            Transactions transactions,
            WakeUp wakeUp,
            Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.transactions = transactions;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** From now on; where it no longer blocks, what waits goes on. */
    public void choose(Change change, boolean block) {
        var arn = change.subscriptionArn();
        var choice = block ? "block" : "unblock";
        transactions.run(() -> {
            standings.lock(arn);
            jdbc.sql(
                            """
                            insert into endpoint_choice (subscription_arn, on_failure) values (?, ?)
                            on conflict (subscription_arn) do update
                              set on_failure = excluded.on_failure
                            """)
                    .params(arn, choice)
                    .update();
            standings.note(change, "onFailure", choice);
            if (!block) {
                jdbc.sql("update delivery set blocks = false where subscription_arn = ? and blocks")
                        .param(arn)
                        .update();
                release(List.of(arn));
            }
        });
    }

    /**
     * Of these subscriptions those that block. Nobody turns it off before the transaction ends:
     * what fails in it would block for ever.
     */
    public Set<String> among(Collection<String> arns) {
        return arns.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql(
                                        """
                                        select subscription_arn from endpoint_choice
                                        where subscription_arn = any (:arns) and on_failure = 'block'
                                        order by subscription_arn for share
                                        """)
                                .param("arns", arns.stream().distinct().toArray(String[]::new))
                                .query(String.class)
                                .list());
    }

    /** What follows those that have come to block. */
    public void hold(Collection<String> arns) {
        if (!arns.isEmpty()) {
            jdbc.sql(HOLD)
                    .param("arns", arns.toArray(String[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** What waited for some that block no more. */
    public void release(Collection<String> arns) {
        if (!arns.isEmpty()) {
            jdbc.sql(RELEASE)
                    .param("arns", arns.toArray(String[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            wakeUp.afterCommit(arns);
        }
    }

    /** What came, or ended, at the very moment when another began or ceased to block. */
    public void tidy() {
        transactions.run(() -> {
            jdbc.sql(ENDED).update();
            var arns = jdbc.sql(CONCERNED).query((row, _) -> row.getString(1)).list();
            hold(arns);
            release(arns);
        });
    }
}
