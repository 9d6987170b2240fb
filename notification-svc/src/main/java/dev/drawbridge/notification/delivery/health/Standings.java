package dev.drawbridge.notification.delivery.health;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.lane.WakeUp;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.health.EndpointEvent;
import dev.drawbridge.notification.domain.health.EndpointEvent.EndpointChoiceMade;
import dev.drawbridge.notification.domain.health.EndpointEvent.EndpointDisabled;
import dev.drawbridge.notification.domain.health.EndpointEvent.EndpointEnabled;
import dev.drawbridge.notification.domain.health.EndpointEvent.EndpointMuted;
import dev.drawbridge.notification.domain.health.EndpointFacts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decide about endpoints. */
@Component
public final class Standings {

    /** Questions are asked all the same: nobody answers one that was not. */
    private static final String SKIP =
            """
            update delivery set state = 'skipped', finished_at = ?, reason = ?
            where subscription_arn = ? and state = 'open' and (lease is null or due < ?)
              and (select kind from message m where m.message_id = delivery.message_id) = 'NOTIFICATION'
            """;

    private static final String SINCE =
            " and exists (select from endpoint_health where subscription_arn = ? and standing <> 'active')";

    private final JdbcClient jdbc;
    private final EndpointFacts facts;
    private final Transactions transactions;
    private final WakeUp wakeUp;
    private final Clock clock;

    Standings(
            JdbcClient jdbc,
            EndpointFacts facts,
            Transactions transactions,
            WakeUp wakeUp,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.transactions = transactions;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Whose endpoint it is, and who says so. */
    public record Change(String subscriptionArn, String topicArn, Map<String, String> metadata) {

        AccountId owner() {
            return new AccountId(Arns.account(topicArn));
        }
    }

    /** Until it is enabled; what comes meanwhile is kept as skipped. */
    public void mute(Change change) {
        transactions.run(() -> {
            lock(change.subscriptionArn());
            if (disabledAt(change.subscriptionArn()).isPresent()) {
                return; // Nothing is sent there anyway, and its cooldown must not be got round.
            }
            stand(change.subscriptionArn(), "muted", "muted by its owner");
            skipOpen(change.subscriptionArn(), "the endpoint is muted");
            say(
                    change,
                    new EndpointMuted(change.subscriptionArn(), change.topicArn(), change.owner()));
        });
    }

    public void disable(Change change, String reason) {
        transactions.run(() -> {
            lock(change.subscriptionArn());
            if (disabledAt(change.subscriptionArn()).isPresent()) {
                return;
            }
            stand(change.subscriptionArn(), "disabled", reason);
            skipOpen(change.subscriptionArn(), "the endpoint is disabled");
            say(
                    change,
                    new EndpointDisabled(
                            change.subscriptionArn(), change.topicArn(), change.owner(), reason));
        });
    }

    /** Forgets its failures: the next message is sent. */
    public void enable(Change change) {
        transactions.run(() -> {
            lock(change.subscriptionArn());
            jdbc.sql(
                            """
                            update endpoint_health
                            set standing = 'active', standing_since = :now, standing_reason = null,
                                window_start = null, tried = 0, failed = 0, opened_at = null, probe_at = null,
                                reopened = 0, failing_since = null, counting_from = null, warned = 0
                            where subscription_arn = :arn
                            """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("arn", change.subscriptionArn())
                    .update();
            say(
                    change,
                    new EndpointEnabled(
                            change.subscriptionArn(), change.topicArn(), change.owner()));
            wakeUp.afterCommit(List.of(change.subscriptionArn()));
        });
    }

    /** When it was disabled because of its failures. */
    public Optional<Instant> disabledAt(String subscriptionArn) {
        return jdbc.sql(
                        "select standing_since from endpoint_health where subscription_arn = ? and standing = 'disabled'")
                .param(subscriptionArn)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    public void choose(Change change, String schedule) {
        transactions.run(() -> {
            lock(change.subscriptionArn());
            jdbc.sql(
                            """
                            insert into endpoint_choice (subscription_arn, schedule) values (?, ?)
                            on conflict (subscription_arn) do update set schedule = excluded.schedule
                            """)
                    .params(change.subscriptionArn(), schedule)
                    .update();
            say(change, chosen(change, "schedule", schedule));
        });
    }

    /** What is chosen elsewhere, said in the endpoint's stream. */
    public void note(Change change, String choice, String value) {
        transactions.run(() -> {
            lock(change.subscriptionArn());
            say(change, chosen(change, choice, value));
        });
    }

    EndpointEvent chosen(Change change, String choice, String value) {
        return new EndpointChoiceMade(
                change.subscriptionArn(), change.topicArn(), change.owner(), choice, value);
    }

    /** Its row is locked. */
    void stand(String arn, String standing, String reason) {
        jdbc.sql(
                        """
                        update endpoint_health
                        set standing = ?, standing_since = ?, standing_reason = ?
                        where subscription_arn = ?
                        """)
                .params(standing, Timestamp.from(clock.instant()), reason, arn)
                .update();
    }

    /** What came after it was muted or disabled, unless it has been enabled meanwhile. */
    public void skipArrived(String arn, String standing) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql(SKIP + SINCE).params(now, "the endpoint is " + standing, arn, now, arn).update();
    }

    /** What is just being sent comes to its end. */
    void skipOpen(String arn, String reason) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql(SKIP).params(now, reason, arn, now).update();
    }

    public void lock(String arn) {
        jdbc.sql("insert into endpoint_health (subscription_arn) values (?) on conflict do nothing")
                .param(arn)
                .update();
        jdbc.sql("select 1 from endpoint_health where subscription_arn = ? for no key update")
                .param(arn)
                .query(Integer.class)
                .single();
    }

    void say(Change change, EndpointEvent event) {
        long number =
                jdbc.sql(
                                "update endpoint_health set next_fact = next_fact + 1 where subscription_arn = ? returning next_fact - 1")
                        .param(change.subscriptionArn())
                        .query(Long.class)
                        .single();
        facts.append(List.of(new EndpointFacts.Fact(event, number, change.metadata())));
    }
}
