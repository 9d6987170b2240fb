package dev.drawbridge.notification.delivery.lane;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the workers of this instance where there is something to do, without their polling. To look
 * everywhere costs with every lane that has something in it, also those of endpoints that are down.
 */
@Component
public final class WakeUp {

    private final Semaphore bell = new Semaphore(0);
    private Ring rung = Ring.NOWHERE;

    /**
     * @param everywhere in any lane
     * @param subscriptions whose lanes have something new
     */
    public record Ring(boolean everywhere, Set<String> subscriptions) {

        public static final Ring NOWHERE = new Ring(false, Set.of());
        public static final Ring EVERYWHERE = new Ring(true, Set.of());

        public Ring and(Ring other) {
            var both = new HashSet<>(subscriptions);
            both.addAll(other.subscriptions);
            return new Ring(everywhere || other.everywhere, both);
        }

        public boolean nowhere() {
            return !everywhere && subscriptions.isEmpty();
        }
    }

    /** Rings when the running transaction has ended; at once where there is none. */
    public void afterCommit(Collection<String> subscriptions) {
        var ring = new Ring(false, Set.copyOf(subscriptions));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring(ring);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        ring(ring);
                    }
                });
    }

    public void ring(Ring ring) {
        note(ring);
        bell.release();
    }

    private synchronized void note(Ring ring) {
        rung = rung.and(ring);
    }

    /** What has been rung for, without waiting. */
    public synchronized Ring meanwhile() {
        var taken = rung;
        rung = Ring.NOWHERE;
        return taken;
    }

    /** Returns at the next ring, or when the time is over, which is a reason to look everywhere. */
    public Ring await(Duration longest) throws InterruptedException {
        if (!bell.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            return Ring.EVERYWHERE;
        }
        bell.drainPermits();
        return meanwhile();
    }
}
