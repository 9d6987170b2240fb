package dev.drawbridge.notification.delivery.health;

import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.MessageJson;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import dev.drawbridge.notification.domain.health.RetiredSecrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets of Standard Webhooks signatures. Those before sign too, each for a day more. */
@Component
public final class Secrets {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final int BYTES = 32;

    /** Each of them signs every message. */
    private static final int MOST = 5;

    /**
     * @param previousUntil how long the secret before this one signs too
     */
    public record Secret(String secret, @Nullable Instant previousUntil) {}

    private record Kept(@Nullable String secret, RetiredSecrets retired) {}

    private static final Kept NONE = new Kept(null, new RetiredSecrets(Map.of()));

    private final JdbcClient jdbc;
    private final MessageJson json;
    private final Standings standings;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Secrets(
            JdbcClient jdbc,
            MessageJson json,
            Standings standings,
            Transactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.standings = standings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The first one opts in.
     *
     * @return when it can be rotated, where too many sign already
     */
    public Optional<Instant> rotate(Change change) {
        var later = new AtomicReference<@Nullable Instant>();
        transactions.run(() -> {
            standings.lock(change.subscriptionArn());
            var now = clock.instant();
            var kept = kept(change.subscriptionArn()).orElse(NONE);
            if (kept.retired().at(now).count() >= MOST) {
                later.set(kept.retired().firstEnd(now).orElseThrow());
                return;
            }
            var retired =
                    kept.secret() == null
                            ? kept.retired()
                            : kept.retired().with(kept.secret(), now.plus(GRACE), now);
            write(change.subscriptionArn(), fresh(), retired);
            standings.say(change, standings.chosen(change, "secret", "rotated"));
        });
        return Optional.ofNullable(later.get());
    }

    private void write(String arn, String secret, RetiredSecrets retired) {
        jdbc.sql(
                        """
                        insert into endpoint_choice as c (subscription_arn, secret, retired)
                        values (:arn, :secret, :retired::jsonb)
                        on conflict (subscription_arn) do update set
                          secret = excluded.secret, retired = excluded.retired
                        """)
                .param("arn", arn)
                .param("secret", secret)
                .param("retired", json.write(retired.kept()))
                .update();
    }

    /** No such signatures any more. */
    public void forget(Change change) {
        transactions.run(() -> {
            standings.lock(change.subscriptionArn());
            jdbc.sql(
                            """
                            update endpoint_choice set secret = null, retired = '{}'
                            where subscription_arn = ?
                            """)
                    .param(change.subscriptionArn())
                    .update();
            standings.say(change, standings.chosen(change, "secret", "removed"));
        });
    }

    public Optional<Secret> find(String subscriptionArn) {
        return kept(subscriptionArn)
                .filter(kept -> kept.secret() != null)
                .map(kept ->
                        new Secret(
                                Objects.requireNonNull(kept.secret()),
                                kept.retired().lastEnd(clock.instant()).orElse(null)));
    }

    private Optional<Kept> kept(String subscriptionArn) {
        return jdbc.sql("select secret, retired from endpoint_choice where subscription_arn = ?")
                .param(subscriptionArn)
                .query((row, _) ->
                        new Kept(row.getString(1), RetiredSecrets.of(json.map(row.getString(2)))))
                .optional();
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
