package dev.drawbridge.notification.delivery.mail;

import dev.drawbridge.axon.Circumstances;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.health.Standings;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import dev.drawbridge.notification.domain.mail.Returned;
import dev.drawbridge.notification.read.Subscriptions;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what came back, and disables addresses that mail cannot reach or should not. */
@Component
final class Returns {

    private static final Map<String, String> CIRCUMSTANCES =
            Map.of(Circumstances.PRINCIPAL, "mail.drawbridge.internal");

    private final JdbcClient jdbc;
    private final Subscriptions subscriptions;
    private final Standings standings;
    private final Transactions transactions;

    Returns(
            JdbcClient jdbc,
            Subscriptions subscriptions,
            Standings standings,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.standings = standings;
        this.transactions = transactions;
    }

    /**
     * An address that has not confirmed may be asked again: only its complaint counts.
     *
     * @param report tells one report from another: the same one again changes nothing
     */
    void take(UUID subscriptionId, String report, Returned returned) {
        subscriptions
                .byId(subscriptionId)
                .filter(row -> !row.ended())
                .filter(row -> !row.pending() || returned.kind() == Returned.Kind.COMPLAINT)
                .ifPresent(row -> transactions.run(() -> take(row, report, returned)));
    }

    private void take(Subscriptions.Row row, String report, Returned returned) {
        var earlier = earlier(row.arn());
        int added =
                jdbc.sql(
                                """
                                insert into mail_returned (subscription_arn, report, kind, at, detail)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                row.arn(),
                                report,
                                returned.kind().name(),
                                Timestamp.from(returned.at()),
                                returned.detail())
                        .update();
        if (added > 0) {
            returned.consequence(earlier)
                    .ifPresent(reason ->
                            standings.disable(
                                    new Change(row.arn(), row.topicArn(), CIRCUMSTANCES), reason));
        }
    }

    /** Since the address was enabled, if it ever was. One report at a time: the row is locked. */
    private List<Returned> earlier(String arn) {
        standings.lock(arn);
        return jdbc.sql(
                        """
                        select r.kind, r.at, r.detail from mail_returned r
                        left join endpoint_health h on h.subscription_arn = r.subscription_arn
                        where r.subscription_arn = ?
                          and r.at > coalesce(h.standing_since, '-infinity')
                        """)
                .param(arn)
                .query((row, _) ->
                        new Returned(
                                Returned.Kind.valueOf(row.getString(1)),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3)))
                .list();
    }
}
