package dev.drawbridge.bench.under;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, not for a time. */
public final class Await {

    private Await() {}

    /**
     * @throws IllegalStateException when the bound is over first
     */
    public static void until(Duration bound, BooleanSupplier condition) {
        long end = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still not so after " + bound);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
