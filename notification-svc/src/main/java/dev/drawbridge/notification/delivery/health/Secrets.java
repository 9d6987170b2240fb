package dev.drawbridge.notification.delivery.health;

import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets of Standard Webhooks signatures. The one before signs too for a day. */
@Component
public final class Secrets {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final int BYTES = 32;

    /**
     * @param previousUntil how long the secret before this one signs too
     */
    public record Secret(String secret, @Nullable Instant previousUntil) {}

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Secrets(JdbcClient jdbc, Standings standings, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The first one opts in. */
    public void rotate(Change change) {
        var secret = fresh();
        transactions.run(() -> {
            standings.lock(change.subscriptionArn());
            jdbc.sql(
                            """
                            insert into endpoint_choice as c (subscription_arn, secret)
                            values (:arn, :secret)
                            on conflict (subscription_arn) do update set
                              previous_secret = c.secret,
                              previous_until = case when c.secret is null then null
                                else :until::timestamptz end,
                              secret = excluded.secret
                            """)
                    .param("arn", change.subscriptionArn())
                    .param("secret", secret)
                    .param("until", Timestamp.from(clock.instant().plus(GRACE)))
                    .update();
            standings.say(change, standings.chosen(change, "secret", "rotated"));
        });
    }

    /** No such signatures any more. */
    public void forget(Change change) {
        transactions.run(() -> {
            standings.lock(change.subscriptionArn());
            jdbc.sql(
                            """
                            update endpoint_choice
                            set secret = null, previous_secret = null, previous_until = null
                            where subscription_arn = ?
                            """)
                    .param(change.subscriptionArn())
                    .update();
            standings.say(change, standings.chosen(change, "secret", "removed"));
        });
    }

    public Optional<Secret> find(String subscriptionArn) {
        return jdbc.sql(
                        "select secret, previous_until from endpoint_choice where subscription_arn = ? and secret is not null")
                .param(subscriptionArn)
                .query((row, _) -> {
                    var until = row.getTimestamp("previous_until");
                    return new Secret(
                            row.getString("secret"), until == null ? null : until.toInstant());
                })
                .optional();
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
