package dev.drawbridge.notification.delivery.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of endpoints whose subscriptions ended long ago nothing is kept: nobody can restore them. */
@Component
final class Endings {

    private static final List<String> TABLES =
            List.of(
                    "mail_returned",
                    "mail_digest_item",
                    "mail_digest",
                    "endpoint_choice",
                    "endpoint_health");

    /** So long, and a day, whoever left by a link can come back. */
    private static final Duration LEAST = Duration.ofDays(3);

    private static final String FORGET =
            """
            delete from %s k using subscription s
            where s.subscription_arn = k.subscription_arn and s.state = 'ended'
              and s.ended_at < ?
              and not exists (select from delivery d
                              where d.subscription_arn = s.subscription_arn and d.state = 'open')
              and not exists (select from delivery d
                              where d.subscription_arn = s.subscription_arn
                                and d.state in ('failed', 'skipped'))
            """;

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    Endings(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void forget() {
        var kept = settings.parked().compareTo(LEAST) < 0 ? LEAST : settings.parked();
        var before = Timestamp.from(clock.instant().minus(kept));
        TABLES.forEach(table -> jdbc.sql(FORGET.formatted(table)).param(before).update());
    }
}
