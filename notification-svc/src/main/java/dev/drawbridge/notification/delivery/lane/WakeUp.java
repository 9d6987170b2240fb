package dev.drawbridge.notification.delivery.lane;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the workers of this instance that there is something to do, without their polling. */
@Component
public final class WakeUp implements TransactionSynchronization {

    private final Semaphore bell = new Semaphore(0);

    /** Rings when the running transaction has committed; at once where there is none. */
    public void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
        } else if (!TransactionSynchronizationManager.getSynchronizations().contains(this)) {
            TransactionSynchronizationManager.registerSynchronization(this);
        }
    }

    @Override
    public void afterCompletion(int status) {
        ring();
    }

    public void ring() {
        bell.release();
    }

    /** Returns at the next ring, or when the time is over. */
    public void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            bell.drainPermits();
        }
    }
}
