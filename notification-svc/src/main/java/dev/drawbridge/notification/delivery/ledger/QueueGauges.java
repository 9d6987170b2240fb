package dev.drawbridge.notification.delivery.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the queue is and how its endpoints stand, counted when somebody looks. */
@Component
final class QueueGauges {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Seen(Instant at, long depth, double oldestSeconds, long open, long disabled) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, 0, 0, 0, 0);

    QueueGauges(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("sns.queue.depth", this, g -> g.look().depth()).register(meters);
        Gauge.builder("sns.queue.oldest_age", this, g -> g.look().oldestSeconds())
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("sns.breaker.state", this, g -> g.look().open())
                .description("how many circuit breakers are open")
                .register(meters);
        Gauge.builder("sns.endpoint.disabled", this, g -> g.look().disabled()).register(meters);
    }

    private synchronized Seen look() {
        var now = clock.instant();
        if (seen.at().plus(FRESH).isBefore(now)) {
            seen = count(now);
        }
        return seen;
    }

    private Seen count(Instant now) {
        return jdbc.sql(
                        """
                        select q.depth, coalesce(extract(epoch from :now::timestamptz - o.published_at), 0), h.open, h.disabled
                        from (select count(*) as depth from delivery where state = 'open') q
                        cross join (select count(opened_at) as open,
                                      count(*) filter (where standing = 'disabled') as disabled
                                    from endpoint_health) h
                        left join lateral (
                          select m.published_at from delivery d join message m using (message_id)
                          where d.state = 'open' order by d.delivery_id limit 1) o on true
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new Seen(
                                now,
                                row.getLong(1),
                                Math.max(0, row.getDouble(2)),
                                row.getLong(3),
                                row.getLong(4)))
                .single();
    }
}
