package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.block.Blocks;
import dev.drawbridge.notification.delivery.lane.WakeUp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What has been sent gets its receipt at once, and is completed as soon as there is time. */
@Component
final class Completer {

    private static final Logger LOG = LoggerFactory.getLogger(Completer.class);
    private static final int TRIES = 3;

    /** Well before the end of a lease, and long after any living worker has completed its own. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Receipts receipts;
    private final Completions completions;
    private final Reports reports;
    private final Blocks blocks;
    private final WakeUp wakeUp;
    private final Clock clock;
    private final Batches answered = new Batches("delivery-receipts", this::keep);
    private final Batches kept = new Batches("delivery-completer", this::commit);
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Completer(
            Receipts receipts,
            Completions completions,
            Reports reports,
            Blocks blocks,
            WakeUp wakeUp,
            Clock clock) {
        this.blocks = blocks;
        this.receipts = receipts;
        this.completions = completions;
        this.reports = reports;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    void start() {
        finish(clock.instant());
        answered.start();
        kept.start();
        var _ =
                looks.scheduleWithFixedDelay(
                        () -> finish(clock.instant().minus(LOOK)),
                        LOOK.toMillis(),
                        LOOK.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void complete(Completion completion) throws InterruptedException {
        answered.put(completion);
    }

    /** What a worker that was killed has left behind, and what lost a race. */
    void finish(Instant before) {
        try {
            var left = receipts.left(before);
            if (!left.isEmpty()) {
                LOG.info("{} deliveries were answered and are completed now", left.size());
                commit(left);
            }
            blocks.tidy();
        } catch (RuntimeException failure) {
            LOG.warn("What others left behind stays until the next look: {}", failure.toString());
        }
    }

    private void keep(List<Completion> batch) {
        try {
            receipts.keep(batch);
        } catch (RuntimeException failure) {
            LOG.warn("Receipts cannot be kept, completing without: {}", failure.toString());
        }
        try {
            for (var one : batch) {
                kept.put(one);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
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
            } catch (DataAccessException | TransactionException failure) {
                if (attempt == TRIES || !passes(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** A race that was lost, or a database that went away: a new connection waits for it. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }

    private void tell(List<Completion> done) {
        var freed =
                done.stream()
                        .filter(Completer::freesAnother)
                        .map(one -> one.delivery().recipient().subscriptionArn())
                        .collect(Collectors.toSet());
        if (!freed.isEmpty()) {
            wakeUp.ring(new WakeUp.Ring(false, freed));
        }
        reports.of(done);
    }

    /** A retry, and what waited behind it: of anything else the claimer need not know. */
    private static boolean freesAnother(Completion done) {
        return done.retry() != null || done.mayBeFollowed();
    }

    /** What cannot even be settled is sent again after its lease, with the same message id. */
    private void settle(Completion one, RuntimeException why) {
        LOG.error("Delivery {} is not completed as a whole", one.delivery().id(), why);
        reports.notKept(one);
        try {
            completions.settleOnly(one);
        } catch (RuntimeException failure) {
            LOG.error("Delivery {} is not completed", one.delivery().id(), failure);
        }
    }

    void stop(Duration patience, IntSupplier sending) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (sending.getAsInt() + answered.unfinished() + kept.unfinished() > 0
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(5_000_000);
        }
        looks.shutdown();
        answered.stop(patience);
        kept.stop(patience);
    }
}
