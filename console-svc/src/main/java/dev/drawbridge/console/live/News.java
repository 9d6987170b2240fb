package dev.drawbridge.console.live;

import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.events.id.AccountId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Wakes streams when something concerns their account. One look at the log for all of them, and
 * only while somebody listens; what was written by another instance is news just the same.
 */
public final class News implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final AuditTrail trail;
    private final int mostListeners;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<AccountId, Long> newest = new HashMap<>();
    private volatile long seen;
    private int listeners;
    private boolean running;

    public News(AuditTrail trail, int mostListeners) {
        this.trail = trail;
        this.mostListeners = mostListeners;
    }

    /** False when too many listen already. To be followed by {@link #leave}. */
    boolean listen() {
        lock.lock();
        try {
            if (!running || listeners >= mostListeners) {
                return false;
            }
            if (listeners == 0) {
                // What is older, each stream reads for itself.
                seen = trail.end();
                newest.clear();
                changed.signalAll();
            }
            listeners++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            listeners--;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something after the position concerns the account, or the time is over. */
    void await(AccountId account, long position, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (running && newest.getOrDefault(account, 0L) <= position && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void look() throws InterruptedException {
        while (waitForTheNextLook()) {
            try {
                tell(trail.newest(seen));
            } catch (DataAccessException e) {
                LOG.warn("The audit log cannot be read: {}", e.toString());
            }
        }
    }

    private boolean waitForTheNextLook() throws InterruptedException {
        lock.lock();
        try {
            long left = LOOK_EVERY.toNanos();
            while (running && (listeners == 0 || left > 0)) {
                if (listeners == 0) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Map<AccountId, Long> fresh) {
        lock.lock();
        try {
            newest.putAll(fresh);
            seen = fresh.values().stream().mapToLong(Long::longValue).reduce(seen, Math::max);
            if (!fresh.isEmpty()) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean goesOn() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual()
                .name("console-news")
                .start(() -> {
                    try {
                        look();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** First of all: an open stream would hold up the web server's graceful end. */
    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return goesOn();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
