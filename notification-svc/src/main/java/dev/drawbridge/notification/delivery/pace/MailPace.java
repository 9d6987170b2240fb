package dev.drawbridge.notification.delivery.pace;

import dev.drawbridge.notification.delivery.lane.Allowance;
import dev.drawbridge.notification.delivery.lane.Lane;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.health.TokenBucket;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All instances together send so many mails of an account a second. Whoever has the account's row
 * decides; the others pass by.
 */
@Component
public final class MailPace {

    private final JdbcClient jdbc;
    private final PaceSettings settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    MailPace(JdbcClient jdbc, PaceSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public boolean limits(Lane lane) {
        return settings.limited() && lane.mail();
    }

    /** It has waited so long for its turn that it need not come by itself. */
    public boolean late(Lane lane, Instant now) {
        return limits(lane) && lane.nextDue().plus(settings.gatherAfter()).isBefore(now);
    }

    /** Until an account may send one more. */
    public Duration beat() {
        return Duration.ofMillis((long) Math.ceil(1000 / settings.perSecond()));
    }

    /**
     * Locks the rows of their accounts until the transaction ends.
     *
     * @param mails lanes that are limited, and how many they could take
     * @param left how many of an account's must be left, for lanes that are not among these
     * @return those that may take something now
     */
    public List<Allowance> admit(List<Allowance> mails, int left, Instant now) {
        if (mails.isEmpty()) {
            return List.of();
        }
        var byAccount =
                mails.stream()
                        .collect(Collectors.groupingBy(mail -> account(mail.subscriptionArn())));
        var buckets = lock(byAccount.keySet(), now);
        var admitted = new ArrayList<Allowance>();
        byAccount.forEach((account, wished) -> {
            var bucket = buckets.get(account);
            if (bucket != null) {
                admitted.addAll(Portions.of(bucket.whole() - left, wished, random));
            }
        });
        return admitted;
    }

    private Map<String, TokenBucket> lock(Collection<String> accounts, Instant now) {
        var names = accounts.toArray(String[]::new);
        jdbc.sql(
                        "insert into mail_allowance (account) select * from unnest(:accounts::text[]) on conflict do nothing")
                .param("accounts", names)
                .update();
        var buckets = new HashMap<String, TokenBucket>();
        jdbc.sql(
                        """
                        select account, tokens, tokens_at from mail_allowance
                        where account = any (:accounts)
                        order by account for no key update skip locked
                        """)
                .param("accounts", names)
                .query(row -> {
                    var at = row.getTimestamp("tokens_at");
                    var bucket =
                            new TokenBucket(
                                    row.getObject("tokens", Double.class),
                                    at == null ? null : at.toInstant());
                    buckets.put(row.getString("account"), bucket.filled(settings.perSecond(), now));
                });
        return buckets;
    }

    /**
     * @param mails how many are going to be sent, by subscription
     */
    public void took(Map<String, Integer> mails, Instant now) {
        if (mails.isEmpty()) {
            return;
        }
        var spent = new HashMap<String, Integer>();
        mails.forEach((arn, count) -> spent.merge(account(arn), count, Integer::sum));
        lock(spent.keySet(), now)
                .forEach((account, bucket) -> {
                    var left = bucket.minus(spent.getOrDefault(account, 0));
                    jdbc.sql(
                                    """
                                    update mail_allowance set tokens = :tokens, tokens_at = :at
                                    where account = :account
                                    """)
                            .param("tokens", left.tokens())
                            .param("at", Timestamp.from(now))
                            .param("account", account)
                            .update();
                });
    }

    /** Nothing was sent after all: it is gathered. */
    public void giveBack(String subscriptionArn) {
        if (settings.limited()) {
            jdbc.sql("update mail_allowance set tokens = tokens + 1 where account = ?")
                    .param(account(subscriptionArn))
                    .update();
        }
    }

    private static String account(String arn) {
        return Arns.account(arn);
    }
}
