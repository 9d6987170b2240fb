package dev.drawbridge.notification.delivery.lane;

import dev.drawbridge.notification.domain.health.TokenBucket;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lanes of which all instances together may send only so much: one probe, or some a second. Whoever
 * has the endpoint's row decides; the others pass by.
 */
@Component
public final class SharedLanes {

    private record State(String arn, @Nullable Instant probeAt, TokenBucket bucket) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SharedLanes(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    /**
     * Locks the rows until the transaction ends.
     *
     * @param wished lanes and how many they could take
     * @return those that may take something now
     */
    public List<Allowance> admit(List<Lane> lanes, List<Allowance> wished, Instant now) {
        var byArn =
                lanes.stream()
                        .collect(Collectors.toMap(Lane::subscriptionArn, Function.identity()));
        var states = lock(wished.stream().map(Allowance::subscriptionArn).toList());
        var admitted = new ArrayList<Allowance>();
        for (var wish : wished) {
            var state = states.get(wish.subscriptionArn());
            var lane = byArn.get(wish.subscriptionArn());
            if (state != null && lane != null) {
                int most = most(state, lane, wish, now);
                if (most > 0) {
                    admitted.add(new Allowance(wish.subscriptionArn(), wish.busy(), most));
                }
            }
        }
        return admitted;
    }

    private static int most(State state, Lane lane, Allowance wish, Instant now) {
        int most = wish.most();
        if (state.probeAt() != null) {
            most = state.probeAt().isAfter(now) ? 0 : Math.min(most, 1);
        }
        if (lane.perSecond().isPresent()) {
            var bucket = state.bucket().filled(lane.perSecond().getAsDouble(), now);
            most = Math.min(most, bucket.whole());
        }
        return most;
    }

    private Map<String, State> lock(List<String> arns) {
        var names = arns.toArray(String[]::new);
        jdbc.sql(
                        "insert into endpoint_health (subscription_arn) select * from unnest(:arns::text[]) on conflict do nothing")
                .param("arns", names)
                .update();
        return jdbc
                .sql(
                        """
                        select subscription_arn, probe_at, tokens, tokens_at from endpoint_health
                        where subscription_arn = any (:arns)
                        order by subscription_arn for no key update skip locked
                        """)
                .param("arns", names)
                .query((row, _) -> {
                    var probe = row.getTimestamp("probe_at");
                    var at = row.getTimestamp("tokens_at");
                    return new State(
                            row.getString("subscription_arn"),
                            probe == null ? null : probe.toInstant(),
                            new TokenBucket(
                                    row.getObject("tokens", Double.class),
                                    at == null ? null : at.toInstant()));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(State::arn, Function.identity()));
    }

    /**
     * What has been taken is written down: tokens are spent, and while a probe is on its way no
     * other is sent.
     */
    public void took(List<Lane> lanes, Map<String, Long> taken, Instant now, Instant until) {
        var from =
                lanes.stream()
                        .filter(lane -> lane.shared() && taken.containsKey(lane.subscriptionArn()))
                        .toList();
        if (from.isEmpty()) {
            return;
        }
        var states = lock(from.stream().map(Lane::subscriptionArn).toList());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var lane : from) {
            var state = states.get(lane.subscriptionArn());
            if (state != null) {
                long count = taken.getOrDefault(lane.subscriptionArn(), 0L);
                rows.add(row(spent(state.bucket(), lane, (int) count, now), until, state.arn()));
            }
        }
        batches.batchUpdate(
                """
                update endpoint_health set tokens = ?, tokens_at = ?,
                  probe_at = case when probe_at is null then null else ?::timestamptz end
                where subscription_arn = ?
                """,
                rows);
    }

    private static @Nullable Object[] row(TokenBucket bucket, Instant until, String arn) {
        var at = bucket.at();
        return new @Nullable Object[] {
            bucket.tokens(), at == null ? null : Timestamp.from(at), Timestamp.from(until), arn
        };
    }

    private static TokenBucket spent(TokenBucket bucket, Lane lane, int count, Instant now) {
        return lane.perSecond().isPresent()
                ? bucket.filled(lane.perSecond().getAsDouble(), now).minus(count)
                : bucket;
    }
}
