package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.lane.WakeUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Gathers what has been sent while the last batch was being committed, and commits it together. */
@Component
final class Completer {

    private static final Logger LOG = LoggerFactory.getLogger(Completer.class);
    private static final int LARGEST_BATCH = 50;
    private static final int TRIES = 3;

    private final Completions completions;
    private final Reports reports;
    private final WakeUp wakeUp;
    private final BlockingQueue<Completion> waiting = new ArrayBlockingQueue<>(1000);
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile boolean running;
    private Thread thread = new Thread();

    Completer(Completions completions, Reports reports, WakeUp wakeUp) {
        this.completions = completions;
        this.reports = reports;
        this.wakeUp = wakeUp;
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name("delivery-completer").start(this::work);
    }

    void complete(Completion completion) throws InterruptedException {
        unfinished.incrementAndGet();
        waiting.put(completion);
    }

    private void work() {
        var batch = new ArrayList<Completion>();
        while (running || unfinished.get() > 0) {
            try {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, LARGEST_BATCH - 1);
                    commit(batch);
                    unfinished.addAndGet(-batch.size());
                    batch.clear();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commit(List<Completion> batch) {
        try {
            tell(persist(batch));
        } catch (RuntimeException failure) {
            if (batch.size() > 1) {
                // One that cannot be written must not hold the others.
                batch.forEach(one -> commit(List.of(one)));
            } else {
                settle(batch.getFirst(), failure);
            }
        }
    }

    private List<Completion> persist(List<Completion> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return completions.complete(batch);
            } catch (TransientDataAccessException failure) {
                if (attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }

    private void tell(List<Completion> done) {
        wakeUp.ring();
        reports.of(done);
    }

    /** What cannot even be settled is sent again after its lease, with the same message id. */
    private void settle(Completion one, RuntimeException why) {
        LOG.error("Delivery {} is not completed as a whole", one.delivery().id(), why);
        try {
            completions.settleOnly(one);
        } catch (RuntimeException failure) {
            LOG.error("Delivery {} is not completed", one.delivery().id(), failure);
        }
    }

    void stop(Duration patience, AtomicInteger sending) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (sending.get() + unfinished.get() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
        running = false;
        try {
            thread.join(patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
