package dev.drawbridge.notification.delivery.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes what is too old, a few rows a transaction, from the oldest on: by the order in which they
 * were made, so that no index has to be kept for it. What is open stays, however old it is.
 */
@Component
final class Forgetting {

    private static final int BATCH = 500;

    /**
     * @param upTo the last one that was looked at
     * @param end whether those behind it are too young
     */
    private record Stretch(long upTo, boolean end) {}

    private static final String STRETCH =
            """
            select coalesce(max(d.delivery_id), :after),
                   count(*) < :batch or bool_and(m.published_at >= :young)
            from (select delivery_id, message_id from delivery where delivery_id > :after
                  order by delivery_id limit :batch) d
            join message m on m.message_id = d.message_id
            """;

    private static final String DELIVERIES =
            """
            with old as (
              select delivery_id from delivery
              where delivery_id > :after and delivery_id <= :upTo
                and case state when 'delivered' then finished_at < :delivered
                               when 'failed' then finished_at < :parked
                               when 'skipped' then finished_at < :parked
                               else false end
                -- What holds others back stays until somebody has seen to it.
                and not blocks
              for update skip locked
            ), attempts as (
              delete from attempt a using old where a.delivery_id = old.delivery_id
            ), letters as (
              delete from dead_letter_content l using old where l.delivery_id = old.delivery_id
            )
            delete from delivery d using old where d.delivery_id = old.delivery_id
            """;

    /** Those nobody wanted too. */
    private static final String MESSAGES =
            """
            delete from message where message_id = any (array(
              select m.message_id from message m
              where m.published_at < :young
                and not exists (select from delivery d where d.message_id = m.message_id)
              order by m.published_at limit :batch))
            """;

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until nothing is left to forget, or {@code goOn} says no. */
    void forget(BooleanSupplier goOn) {
        var now = clock.instant();
        var young = now.minus(least());
        long after = Long.MIN_VALUE;
        boolean end = false;
        while (!end && goOn.getAsBoolean()) {
            var stretch = stretch(after, young);
            deliveries(after, stretch.upTo(), now);
            after = stretch.upTo();
            end = stretch.end();
        }
        while (goOn.getAsBoolean() && messages(young) == BATCH) {
            // The next ones.
        }
    }

    private Duration least() {
        return settings.delivered().compareTo(settings.parked()) < 0
                ? settings.delivered()
                : settings.parked();
    }

    private Stretch stretch(long after, Instant young) {
        return jdbc.sql(STRETCH)
                .param("after", after)
                .param("batch", BATCH)
                .param("young", Timestamp.from(young))
                .query((row, _) -> new Stretch(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    private void deliveries(long after, long upTo, Instant now) {
        jdbc.sql(DELIVERIES)
                .param("after", after)
                .param("upTo", upTo)
                .param("delivered", Timestamp.from(now.minus(settings.delivered())))
                .param("parked", Timestamp.from(now.minus(settings.parked())))
                .update();
    }

    private int messages(Instant young) {
        return jdbc.sql(MESSAGES)
                .param("batch", BATCH)
                .param("young", Timestamp.from(young))
                .update();
    }
}
