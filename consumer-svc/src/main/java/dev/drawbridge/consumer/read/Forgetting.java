package dev.drawbridge.consumer.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deleted endpoints are not shown when their time is over; their rows go by themselves. */
@Component
final class Forgetting implements SmartLifecycle {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration retention;
    private @Nullable ScheduledExecutorService thread;

    Forgetting(
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${drawbridge.deleted-retention:5s}") Duration retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    private void forget() {
        try {
            jdbc.update(
                    "delete from endpoint_view where deleted_at < ?",
                    Timestamp.from(clock.instant().minus(retention)));
        } catch (RuntimeException away) {
            // The database is away: what is due is due the next time.
        }
    }

    @Override
    public synchronized void start() {
        var made =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("forgetting").factory());
        long every = Math.max(1000, retention.toMillis());
        var unused = made.scheduleWithFixedDelay(this::forget, every, every, TimeUnit.MILLISECONDS);
        thread = made;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
