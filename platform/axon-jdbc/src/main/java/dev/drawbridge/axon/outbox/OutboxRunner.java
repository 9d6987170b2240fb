package dev.drawbridge.axon.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The outbox's one thread, started and stopped with the service. */
final class OutboxRunner implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Bell bell;
    private final Outbox outbox;
    private final String name;
    private volatile @Nullable Thread thread;

    OutboxRunner(String service, Bell bell, Outbox outbox) {
        this.name = "outbox-" + service;
        this.bell = bell;
        this.outbox = outbox;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name(name).daemon().start(outbox::run);
    }

    /** What is being sent gets its time; a broker that is away is not waited for. */
    @Override
    public void stop() {
        var running = thread;
        bell.shut();
        if (running != null) {
            try {
                if (!running.join(PATIENCE)) {
                    running.interrupt();
                    running.join(PATIENCE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
