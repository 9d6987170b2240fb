package dev.drawbridge.notification.delivery.retention;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks now and then for what is too old. What one run leaves, because it is stopped or killed, the
 * next finds: there is nothing to remember, and instances leave each other's rows alone.
 */
@Component
final class Sweeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Forgetting forgetting;
    private final Endings endings;
    private final TopicMeters meters;
    private final RetentionSettings settings;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile boolean running;

    Sweeper(
            Forgetting forgetting,
            Endings endings,
            TopicMeters meters,
            RetentionSettings settings) {
        this.forgetting = forgetting;
        this.endings = endings;
        this.meters = meters;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        sweepLater();
    }

    private void sweepLater() {
        if (running) {
            var _ =
                    clockwork.schedule(
                            this::sweep, settings.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        try {
            forgetting.forget(() -> running);
            endings.forget();
            meters.forgetGone();
        } catch (RuntimeException failure) {
            if (running) {
                LOG.warn("Old deliveries stay until the next look: {}", failure.toString());
            }
        }
        sweepLater();
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
