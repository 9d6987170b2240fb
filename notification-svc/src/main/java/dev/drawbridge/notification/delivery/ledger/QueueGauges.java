package dev.drawbridge.notification.delivery.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long queues are and how their endpoints stand, by topic and protocol: counted when somebody
 * looks. What was once seen says 0 afterwards, until its topic is gone.
 */
@Component
public final class QueueGauges {

    private static final Logger LOG = LoggerFactory.getLogger(QueueGauges.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String DEPTH = "sns.queue.depth";

    /** All but the last part of a subscription's ARN is its topic's; it has one protocol. */
    private static final String COUNT =
            """
            with waiting as (
              select subscription_arn, count(*) as depth, min(delivery_id) as oldest
              from delivery where state = 'open' group by subscription_arn
            ), queue as (
              select left(w.subscription_arn, -37) as topic, d.protocol, sum(w.depth) as depth,
                     extract(epoch from :now::timestamptz - min(m.published_at)) as age
              from waiting w join delivery d on d.delivery_id = w.oldest
              join message m on m.message_id = d.message_id
              group by 1, 2
            ), trouble as (
              select s.topic_arn as topic, s.protocol, count(h.opened_at) as open,
                     count(*) filter (where h.standing = 'disabled') as disabled
              from endpoint_health h join subscription s on s.subscription_arn = h.subscription_arn
              where (h.opened_at is not null or h.standing = 'disabled') and s.state <> 'ended'
              group by 1, 2
            )
            select topic, protocol, coalesce(depth, 0) as depth, greatest(coalesce(age, 0), 0) as age,
                   coalesce(open, 0) as open, coalesce(disabled, 0) as disabled
            from queue full join trouble using (topic, protocol)
            """;

    private record Of(String topic, String protocol) {}

    private record Seen(double depth, double age, double open, double disabled) {}

    private static final Seen NOTHING = new Seen(0, 0, 0, 0);
    private static final Seen UNKNOWN = new Seen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Of, Seen> seen = new ConcurrentHashMap<>();
    private Instant at = Instant.EPOCH;

    QueueGauges(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
        meters.config().onMeterRemoved(this::removed);
    }

    /** Before the figures are read: they are those of now, and all that there are. */
    public synchronized void look() {
        var now = clock.instant();
        if (now.isBefore(at.plus(FRESH))) {
            return;
        }
        at = now;
        try {
            var found = count(now);
            seen.replaceAll((of, _) -> found.getOrDefault(of, NOTHING));
            found.forEach(this::found);
        } catch (DataAccessException away) {
            LOG.warn("Queues cannot be counted: {}", away.toString());
            seen.replaceAll((_, _) -> UNKNOWN);
        }
    }

    private void found(Of of, Seen figures) {
        if (seen.put(of, figures) == null) {
            gauge(DEPTH, of, Seen::depth).register(meters);
            gauge("sns.queue.oldest_age", of, Seen::age).baseUnit("seconds").register(meters);
            gauge("sns.breaker.state", of, Seen::open)
                    .description("how many circuit breakers are open")
                    .register(meters);
            gauge("sns.endpoint.disabled", of, Seen::disabled).register(meters);
        }
    }

    private Gauge.Builder<?> gauge(String name, Of of, ToDoubleFunction<Seen> figure) {
        return Gauge.builder(name, seen, all -> figure.applyAsDouble(all.getOrDefault(of, NOTHING)))
                .tags(Tags.of("topic", of.topic(), "protocol", of.protocol()));
    }

    private void removed(Meter meter) {
        var id = meter.getId();
        if (id.getName().equals(DEPTH)) {
            seen.remove(
                    new Of(
                            Objects.requireNonNull(id.getTag("topic")),
                            Objects.requireNonNull(id.getTag("protocol"))));
        }
    }

    private Map<Of, Seen> count(Instant now) {
        var found = new HashMap<Of, Seen>();
        jdbc.sql(COUNT)
                .param("now", Timestamp.from(now))
                .query(row -> {
                    found.put(new Of(row.getString("topic"), row.getString("protocol")), seen(row));
                });
        return found;
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getDouble("depth"),
                row.getDouble("age"),
                row.getDouble("open"),
                row.getDouble("disabled"));
    }
}
