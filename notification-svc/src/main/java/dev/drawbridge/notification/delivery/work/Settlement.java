package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.queue.Outcome;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts deliveries into the state that their attempts have led to. */
@Component
final class Settlement {

    /** One way through the queue, whatever the planner thinks of its open part: see Claims. */
    private static final String SETTLE =
            """
            update delivery d
            set state = c.state, due = coalesce(c.due::timestamptz, d.due), lease = null,
                attempts = d.attempts + c.made, waited = d.waited + c.waited,
                finished_at = case when c.due is null then :now::timestamptz end, reason = c.reason,
                -- What is skipped or tried again is not done with.
                blocks = case c.state when 'failed' then c.blocks
                                      when 'delivered' then false else d.blocks end
            from unnest(:ids::bigint[], :leases::uuid[], :states::text[], :dues::text[],
                        :made::int[], :waited::bigint[], :reasons::text[], :blocks::boolean[])
              as c (id, lease, state, due, made, waited, reason, blocks)
            where d.delivery_id = any (:ids::bigint[]) and d.delivery_id = c.id
              and case when d.state = 'open' then d.lease = c.lease end
            returning d.delivery_id
            """;

    private final JdbcClient jdbc;

    Settlement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Leaves out those whose lease has run out: someone else has them now.
     *
     * @param blocking subscriptions where what has failed holds back what follows it
     */
    List<Completion> of(List<Completion> batch, Set<String> blocking, Instant now) {
        var ours =
                new HashSet<>(
                        jdbc.sql(SETTLE)
                                .param("ids", each(batch, c -> c.delivery().id(), Long[]::new))
                                .param("leases", texts(batch, c -> c.delivery().lease()))
                                .param("states", texts(batch, Completion::state))
                                .param("dues", texts(batch, Completion::retryAt))
                                .param("made", each(batch, Completion::made, Integer[]::new))
                                .param("waited", each(batch, Completion::waited, Long[]::new))
                                .param("reasons", texts(batch, Settlement::reason))
                                .param(
                                        "blocks",
                                        each(batch, c -> c.blocks(blocking), Boolean[]::new))
                                .param("now", Timestamp.from(now))
                                .query(Long.class)
                                .list());
        return batch.stream().filter(c -> ours.contains(c.delivery().id())).toList();
    }

    private static @Nullable String[] texts(
            List<Completion> batch, Function<Completion, @Nullable Object> value) {
        return each(
                batch,
                c -> {
                    var of = value.apply(c);
                    return of == null ? null : of.toString();
                },
                String[]::new);
    }

    private static <T extends @Nullable Object> T[] each(
            List<Completion> batch, Function<Completion, T> value, IntFunction<T[]> array) {
        return batch.stream().map(value).toArray(array);
    }

    private static @Nullable String reason(Completion c) {
        return c.outcome() instanceof Outcome.Done ? null : c.outcome().detail();
    }
}
