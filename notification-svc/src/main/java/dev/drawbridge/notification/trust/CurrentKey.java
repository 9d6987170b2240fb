package dev.drawbridge.notification.trust;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The key that signs now. It changes while instances run: each looks now and then, whoever finds it
 * too old makes the next, and the others sign with that after their own look.
 */
public final class CurrentKey implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentKey.class);

    private final Supplier<SigningKey> shared;
    private final Duration every;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile SigningKey key;
    private volatile boolean running;

    /**
     * @param shared by all instances; makes the next one where it is time
     */
    public CurrentKey(Supplier<SigningKey> shared, Duration every) {
        this.shared = shared;
        this.every = every;
        this.key = shared.get();
    }

    /** The same object until another key takes its place. */
    public SigningKey get() {
        return key;
    }

    public void look() {
        var found = shared.get();
        if (!found.certificate().equals(key.certificate())) {
            key = found;
            LOG.info("Messages are signed with the key of {}", found.certificatePath());
        }
    }

    @Override
    public void start() {
        running = true;
        lookLater();
    }

    private void lookLater() {
        if (running) {
            var _ = clockwork.schedule(this::lookAndGoOn, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookAndGoOn() {
        try {
            look();
        } catch (RuntimeException failure) {
            if (running) {
                LOG.warn("The key that signs stays until the next look: {}", failure.toString());
            }
        }
        lookLater();
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
