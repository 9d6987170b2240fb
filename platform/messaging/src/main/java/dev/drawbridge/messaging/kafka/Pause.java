package dev.drawbridge.messaging.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits longer each time, and not at all once told to stop. */
final class Pause {

    private static final long SHORTEST = 50;
    private static final long LONGEST = 2_000;

    private final CountDownLatch told;
    private long next = SHORTEST;

    Pause(CountDownLatch told) {
        this.told = told;
    }

    boolean goesOn() {
        return told.getCount() > 0;
    }

    void begin() {
        next = SHORTEST;
    }

    void rest() {
        try {
            boolean _ = told.await(next, TimeUnit.MILLISECONDS);
            next = Math.min(LONGEST, next * 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            told.countDown();
        }
    }
}
