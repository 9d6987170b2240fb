package dev.drawbridge.notification.delivery.health;

import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.notification.delivery.MessageJson;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import dev.drawbridge.notification.domain.health.RetiredSecrets;
import dev.drawbridge.notification.domain.health.SignatureKind;
import dev.drawbridge.notification.trust.WebhookKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secrets and key pairs of Standard Webhooks signatures. Those before sign too, each for a day
 * more. Private keys leave here for nobody but the signing.
 */
@Component
public final class Secrets {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final int BYTES = 32;

    /** Each of them signs every message. */
    private static final int MOST = 5;

    /**
     * @param kind symmetric, asymmetric or both
     * @param secret where receivers share one
     * @param publicKey where they verify with that
     * @param previousUntil how long those before this one sign too
     * @param previousPublicKeys of keys that sign too, newest first
     */
    public record Secret(
            String kind,
            @Nullable String secret,
            @Nullable String publicKey,
            @Nullable Instant previousUntil,
            List<PublicKey> previousPublicKeys) {}

    public record PublicKey(String publicKey, Instant until) {}

    private record Kept(
            @Nullable String secret, @Nullable String privateKey, RetiredSecrets retired) {

        boolean signs() {
            return secret != null || privateKey != null;
        }

        SignatureKind kind() {
            return SignatureKind.of(secret != null, privateKey != null);
        }

        List<String> signing() {
            return Stream.concat(Stream.ofNullable(secret), Stream.ofNullable(privateKey)).toList();
        }
    }

    private static final Kept NONE = new Kept(null, null, new RetiredSecrets(Map.of()));

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
     * @param wanted what signs from now on; without, the kind that does now
     * @return when it can be rotated, where too many sign already
     */
    public Optional<Instant> rotate(Change change, Optional<SignatureKind> wanted) {
        var later = new AtomicReference<@Nullable Instant>();
        transactions.run(() -> {
            standings.lock(change.subscriptionArn());
            var now = clock.instant();
            var kept = kept(change.subscriptionArn()).orElse(NONE);
            var full = kept.retired().moreThan(MOST - kept.signing().size(), now);
            if (full.isPresent()) {
                later.set(full.get());
                return;
            }
            var retired = kept.retired();
            for (var one : kept.signing()) {
                retired = retired.with(one, now.plus(GRACE), now);
            }
            var kind = wanted.orElse(kept.kind());
            write(change.subscriptionArn(), fresh(kind, retired));
            standings.say(change, standings.chosen(change, "secret", "rotated, " + kind.word()));
        });
        return Optional.ofNullable(later.get());
    }

    private Kept fresh(SignatureKind kind, RetiredSecrets retired) {
        return new Kept(
                kind.secret() ? freshSecret() : null,
                kind.keyPair() ? WebhookKey.make() : null,
                retired);
    }

    private void write(String arn, Kept kept) {
        jdbc.sql(
                        """
                        insert into endpoint_choice as c (subscription_arn, secret, private_key, retired)
                        values (:arn, :secret, :key, :retired::jsonb)
                        on conflict (subscription_arn) do update set secret = excluded.secret,
                          private_key = excluded.private_key, retired = excluded.retired
                        """)
                .param("arn", arn)
                .param("secret", kept.secret())
                .param("key", kept.privateKey())
                .param("retired", json.write(kept.retired().kept()))
                .update();
    }

    /** No such signatures any more. */
    public void forget(Change change) {
        transactions.run(() -> {
            standings.lock(change.subscriptionArn());
            jdbc.sql(
                            """
                            update endpoint_choice set secret = null, private_key = null, retired = '{}'
                            where subscription_arn = ?
                            """)
                    .param(change.subscriptionArn())
                    .update();
            standings.say(change, standings.chosen(change, "secret", "removed"));
        });
    }

    public Optional<Secret> find(String subscriptionArn) {
        return kept(subscriptionArn).filter(Kept::signs).map(this::shown);
    }

    private Secret shown(Kept kept) {
        var now = clock.instant();
        return new Secret(
                kept.kind().word(),
                kept.secret(),
                kept.privateKey() == null ? null : WebhookKey.publicKey(kept.privateKey()),
                kept.retired().lastEnd(now).orElse(null),
                kept.retired()
                        .signing(now)
                        .filter(one -> one.getKey().startsWith(WebhookKey.PRIVATE))
                        .map(one ->
                                new PublicKey(WebhookKey.publicKey(one.getKey()), one.getValue()))
                        .toList());
    }

    private Optional<Kept> kept(String subscriptionArn) {
        return jdbc.sql(
                        "select secret, private_key, retired from endpoint_choice where subscription_arn = ?")
                .param(subscriptionArn)
                .query((row, _) ->
                        new Kept(
                                row.getString(1),
                                row.getString(2),
                                RetiredSecrets.of(json.map(row.getString(3)))))
                .optional();
    }

    private String freshSecret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
