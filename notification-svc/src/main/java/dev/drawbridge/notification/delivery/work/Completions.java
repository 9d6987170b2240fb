package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.block.Blocks;
import dev.drawbridge.notification.delivery.health.HealthBook;
import dev.drawbridge.notification.delivery.health.HealthBook.Entry;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.domain.message.SentMessages;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Completes deliveries, a batch in one transaction: their states, attempts and facts. */
@Component
final class Completions {

    private final JdbcTemplate batches;
    private final Settlement settlement;
    private final Receipts receipts;
    private final Facts facts;
    private final SentMessages sentMessages;
    private final Transactions transactions;
    private final Clock clock;
    private final HealthBook health;
    private final Blocks blocks;

    Completions(
            JdbcTemplate batches,
            Settlement settlement,
            Receipts receipts,
            Facts facts,
            SentMessages sentMessages,
            Transactions transactions,
            Clock clock,
            HealthBook health,
            Blocks blocks) {
        this.blocks = blocks;
        this.health = health;
        this.clock = clock;
        this.settlement = settlement;
        this.receipts = receipts;
        this.batches = batches;
        this.facts = facts;
        this.sentMessages = sentMessages;
        this.transactions = transactions;
    }

    /** Those that were ours to complete. */
    List<Completion> complete(List<Completion> batch) {
        var done = new ArrayList<Completion>();
        transactions.run(() -> {
            done.clear();
            done.addAll(completeAll(batch));
        });
        return done;
    }

    private List<Completion> completeAll(List<Completion> batch) {
        var ordered = new ArrayList<>(batch);
        ordered.sort(Comparator.comparingLong(completion -> completion.delivery().id()));
        var open = health.open(judged(ordered).map(Entry::subscriptionArn).toList());
        var blocking =
                blocks.among(Completion.subscriptions(ordered, Completion::failsBeforeOthers));
        var ours = settlement.of(ordered, blocking, clock.instant());
        receipts.drop(ordered);
        if (ours.isEmpty()) {
            return ours;
        }
        record(ours);
        keep(ours.stream().filter(c -> c.deadLetter() != null).toList());
        postponeFollowers(
                ours.stream().filter(c -> c.retry() != null && c.mayBeFollowed()).toList());
        blocks.hold(Completion.subscriptions(ours, c -> c.blocks(blocking)));
        blocks.release(
                Completion.subscriptions(
                        ours, c -> c.mayHaveBlocked() && c.state().equals("delivered")));
        health.note(open, judged(ours).toList());
        var news = facts.of(ours);
        if (!news.isEmpty()) {
            sentMessages.append(news);
        }
        return ours;
    }

    /**
     * Webhooks that were told something: a mail's failure says nothing of whom it is for, and a
     * question may be asked again whatever became of the one before.
     */
    private static Stream<Entry> judged(List<Completion> batch) {
        return batch.stream()
                .filter(c -> c.made() > 0)
                .filter(c -> c.delivery().message().kind() == Kind.NOTIFICATION)
                .filter(c -> c.delivery().recipient().protocol().startsWith("http"))
                .map(c ->
                        new Entry(
                                c.delivery().recipient().subscriptionArn(),
                                c.delivery().message().topicArn(),
                                c.tried(),
                                c.delivery().message().circumstances()));
    }

    /** Where the whole of it cannot be written: at least it is not sent for ever. */
    void settleOnly(Completion completion) {
        transactions.run(() -> {
            var one = List.of(completion);
            var blocking =
                    blocks.among(Completion.subscriptions(one, Completion::failsBeforeOthers));
            settlement.of(one, blocking, clock.instant());
            receipts.drop(List.of(completion));
        });
    }

    private void record(List<Completion> all) {
        var batch = all.stream().filter(c -> c.made() > 0).toList();
        batches.batchUpdate(
                """
                insert into attempt (delivery_id, number, at, outcome, status, millis, detail)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                batch,
                Math.max(1, batch.size()),
                (statement, c) -> {
                    statement.setLong(1, c.delivery().id());
                    statement.setInt(2, c.attempt());
                    setTime(statement, 3, c.at());
                    statement.setString(4, c.outcome().getClass().getSimpleName());
                    statement.setObject(5, c.outcome().status(), Types.INTEGER);
                    statement.setLong(6, c.millis());
                    statement.setString(7, c.outcome().detail());
                });
    }

    /** What would have been sent, for whoever looks after the dead-letter queue. */
    private void keep(List<Completion> dead) {
        batches.batchUpdate(
                """
                insert into dead_letter_content (delivery_id, target_arn, at, content_type, content)
                values (?, ?, ?, ?, ?)
                on conflict (delivery_id) do update set target_arn = excluded.target_arn,
                  at = excluded.at, content_type = excluded.content_type, content = excluded.content
                """,
                dead,
                Math.max(1, dead.size()),
                (statement, c) -> {
                    var letter = Objects.requireNonNull(c.deadLetter());
                    statement.setLong(1, c.delivery().id());
                    statement.setString(2, letter.target());
                    setTime(statement, 3, clock.instant());
                    statement.setString(4, letter.content().type());
                    statement.setString(5, Outcome.storable(letter.content().text()));
                });
    }

    /** They cannot go before the one that waits: no claim needs to look at them until then. */
    private void postponeFollowers(List<Completion> retries) {
        batches.batchUpdate(
                """
                update delivery set due = greatest(due, ?)
                where delivery_id = any (array(
                  select delivery_id from delivery
                  where subscription_arn = ? and ordering_key = ? and delivery_id > ?
                    and state = 'open' and lease is null
                  order by delivery_id limit 1000))
                and lease is null
                """,
                retries,
                Math.max(1, retries.size()),
                (statement, c) -> {
                    setTime(statement, 1, c.retryAt());
                    statement.setString(2, c.delivery().recipient().subscriptionArn());
                    statement.setString(3, c.delivery().message().orderingKey());
                    statement.setLong(4, c.delivery().id());
                });
    }

    private static void setTime(PreparedStatement statement, int index, @Nullable Instant at)
            throws SQLException {
        statement.setTimestamp(index, at == null ? null : Timestamp.from(at));
    }
}
