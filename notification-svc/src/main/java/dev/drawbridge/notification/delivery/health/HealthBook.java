package dev.drawbridge.notification.delivery.health;

import dev.drawbridge.notification.delivery.DeliverySettings;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import dev.drawbridge.notification.domain.health.EndpointEvent.EndpointDisabled;
import dev.drawbridge.notification.domain.health.EndpointEvent.EndpointWarned;
import dev.drawbridge.notification.domain.health.Health;
import dev.drawbridge.notification.domain.health.HealthRules;
import dev.drawbridge.notification.domain.health.Tried;
import dev.drawbridge.notification.domain.health.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down how endpoints fare, in the transaction that completes their deliveries. */
@Component
public final class HealthBook {

    /** One attempt at a subscription's endpoint. */
    public record Entry(
            String subscriptionArn, String topicArn, Tried tried, Map<String, String> metadata) {}

    /** Endpoints whose rows are locked until the transaction ends. */
    public record Open(Map<String, Health> active) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Standings standings;
    private final HealthRules rules;

    HealthBook(JdbcTemplate batches, Standings standings, DeliverySettings settings) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.standings = standings;
        this.rules = HealthRules.DEFAULT.startingWith(settings.breakerPause());
    }

    /** Before deliveries are touched: whoever mutes an endpoint takes the same order. */
    public Open open(Collection<String> subscriptionArns) {
        var arns = subscriptionArns.stream().distinct().sorted().toArray(String[]::new);
        var known = locked(arns);
        if (known.size() < arns.length) {
            jdbc.sql(
                            "insert into endpoint_health (subscription_arn) select * from unnest(:arns::text[]) on conflict do nothing")
                    .param("arns", arns)
                    .update();
            known = locked(arns);
        }
        known.values().removeIf(Optional::isEmpty);
        var active = new HashMap<String, Health>();
        known.forEach((arn, health) -> active.put(arn, health.orElseThrow()));
        return new Open(active);
    }

    private Map<String, Optional<Health>> locked(String[] arns) {
        var found = new HashMap<String, Optional<Health>>();
        jdbc.sql(
                        """
                        select * from endpoint_health where subscription_arn = any (:arns)
                        order by subscription_arn for no key update
                        """)
                .param("arns", arns)
                .query(row -> {
                    found.put(
                            row.getString("subscription_arn"),
                            row.getString("standing").equals("active")
                                    ? Optional.of(health(row))
                                    : Optional.empty());
                });
        return found;
    }

    /** In the order in which the attempts ended. */
    public void note(Open open, List<Entry> entries) {
        var last = new HashMap<String, Tried>();
        for (var entry : entries) {
            var before = open.active().get(entry.subscriptionArn());
            if (before != null) {
                var after = before.after(entry.tried(), rules);
                open.active().put(entry.subscriptionArn(), after.health());
                last.put(entry.subscriptionArn(), entry.tried());
                follow(after.verdict(), entry, open);
            }
        }
        // One that was disabled only now begins anew when it is enabled.
        write(
                last.entrySet().stream()
                        .map(e -> {
                            var health = open.active().getOrDefault(e.getKey(), Health.UNKNOWN);
                            return row(e.getKey(), health, e.getValue());
                        })
                        .toList());
    }

    private void follow(Verdict verdict, Entry entry, Open open) {
        var change = new Change(entry.subscriptionArn(), entry.topicArn(), entry.metadata());
        var arn = entry.subscriptionArn();
        switch (verdict) {
            case Verdict.Nothing _ -> {}
            case Verdict.Warn(var percent, var reason) ->
                    standings.say(
                            change,
                            new EndpointWarned(
                                    arn, entry.topicArn(), change.owner(), percent, reason));
            case Verdict.Disable(var reason) -> {
                standings.stand(arn, "disabled", reason);
                standings.skipOpen(arn, "the endpoint is disabled: " + reason);
                standings.say(
                        change,
                        new EndpointDisabled(arn, entry.topicArn(), change.owner(), reason));
                open.active().remove(arn);
            }
        }
    }

    private void write(List<@Nullable Object[]> rows) {
        batches.batchUpdate(
                """
                update endpoint_health
                set window_start = ?, tried = ?, failed = ?, opened_at = ?, probe_at = ?,
                    reopened = ?, failing_since = ?, counting_from = ?, warned = ?,
                    last_success = coalesce(?, last_success),
                    last_failure = coalesce(?, last_failure),
                    last_detail = ?
                where subscription_arn = ?
                """,
                rows);
    }

    private static @Nullable Object[] row(String arn, Health health, Tried last) {
        return new @Nullable Object[] {
            time(health.windowStart()),
            health.tried(),
            health.failed(),
            time(health.openedAt()),
            time(health.probeAt()),
            health.failedProbes(),
            time(health.failingSince()),
            time(health.countingFrom()),
            health.warned(),
            last.success() ? time(last.ended()) : null,
            last.success() ? null : time(last.ended()),
            last.detail(),
            arn
        };
    }

    private static Health health(ResultSet row) throws SQLException {
        return new Health(
                instant(row.getTimestamp("window_start")),
                row.getInt("tried"),
                row.getInt("failed"),
                instant(row.getTimestamp("opened_at")),
                instant(row.getTimestamp("probe_at")),
                row.getInt("reopened"),
                instant(row.getTimestamp("failing_since")),
                instant(row.getTimestamp("counting_from")),
                row.getInt("warned"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
