package dev.drawbridge.axon.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings when something was committed here, so the outbox need not poll to be quick. */
final class Bell {

    /** What other instances commit is found by looking. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** Often enough to keep a claim. */
    private static final int LOOKS_PER_ANSWER = 2;

    private final Semaphore rings = new Semaphore(0);
    private volatile boolean open = true;
    private int looks;

    void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    void shut() {
        open = false;
        ring();
    }

    boolean open() {
        return open;
    }

    /** Waits for a ring or the next look; false now and then, when the claim wants renewing. */
    boolean await() {
        if (acquire(LOOK_EVERY)) {
            return true;
        }
        looks = (looks + 1) % LOOKS_PER_ANSWER;
        return looks != 0;
    }

    /** Waits it out, unless shut meanwhile. */
    void pause(Duration duration) {
        var until = System.nanoTime() + duration.toNanos();
        while (open && until - System.nanoTime() > 0) {
            acquire(Duration.ofNanos(until - System.nanoTime()));
        }
    }

    private boolean acquire(Duration bound) {
        try {
            var rang = rings.tryAcquire(bound.toNanos(), TimeUnit.NANOSECONDS);
            rings.drainPermits();
            return rang;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
            return false;
        }
    }
}
