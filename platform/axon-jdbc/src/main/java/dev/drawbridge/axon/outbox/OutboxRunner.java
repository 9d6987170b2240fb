package dev.drawbridge.axon.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The outbox's one thread, started and stopped with the service. */
final class OutboxRunner implements SmartLifecycle {

    private static final long PATIENCE_MS = 10_000;

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

    @Override
    public void stop() {
        var running = thread;
        bell.shut();
        if (running != null) {
            try {
                running.join(PATIENCE_MS);
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
