package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.replay.Rebuild.State;
import dev.drawbridge.axon.replay.Steps.Step;
import dev.drawbridge.messaging.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that rebuilds. How far it has come is written with each batch. */
final class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Job job;
    private final Shadow shadow;
    private final Lease lease;
    private final Transactions transactions;
    private final Steps steps;
    private volatile @Nullable Thread thread;

    Rebuilding(Job job, Shadow shadow, Lease lease, Transactions transactions, Steps steps) {
        this.job = job;
        this.shadow = shadow;
        this.lease = lease;
        this.transactions = transactions;
        this.steps = steps;
    }

    /** Returns when it holds the lease: whoever asks from now on sees it running. */
    synchronized void start(long id) {
        try {
            var held = lease.take();
            thread = Thread.ofPlatform().name("rebuild-" + id).daemon().start(() -> run(id, held));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is being done is left as it is: cut off, to be gone on with. */
    void stop() {
        steps.stop();
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(long id, Lease.Held held) {
        try (held) {
            attempt(id);
        } catch (SQLException e) {
            LOG.warn("The lock of rebuild {} is lost", id, e);
        }
    }

    private void attempt(long id) {
        try {
            requireFit();
            var ahead = steps.ahead(id);
            if (readAll(id, ahead)) {
                index(id);
                finish(id, ahead);
            } else if (job.wish(id).equals("cancel")) {
                giveUp(id);
            }
        } catch (RuntimeException e) {
            if (!steps.stopping()) {
                fail(id, e);
            }
        }
    }

    /** What has no twin would be found, and written to, where it is in use. */
    private void requireFit() {
        var outdated = shadow.outdated();
        if (!outdated.isEmpty()) {
            throw new IllegalStateException("It " + Shadow.outdated(outdated));
        }
    }

    /** False where it was told to stop before the end, or halted. */
    private boolean readAll(long id, Ahead ahead) {
        while (!steps.stopping()) {
            switch (job.wish(id)) {
                case "cancel" -> {
                    return false;
                }
                case "pause" -> {
                    job.turn(id, State.PAUSED, State.REPLAYING);
                    return false;
                }
                default -> {
                    var step = steps.step(id, ahead);
                    if (step != Step.MORE) {
                        return step == Step.THE_END;
                    }
                }
            }
        }
        return false;
    }

    /** Its time is the rebuild's, like that of the rows. */
    private void index(long id) {
        long start = System.nanoTime();
        shadow.index();
        job.came(id, 0, job.place(id), System.nanoTime() - start);
    }

    /** Holds the writers until it has caught up: nothing is between the two. */
    private void finish(long id, Ahead ahead) {
        var chosen = job.chosen(id);
        boolean swap = !chosen.isEmpty();
        if (!swap) {
            job.turn(id, State.COMPARING, State.REPLAYING);
        }
        transactions.run(() -> {
            shadow.hold(swap ? chosen : shadow.tables(), swap);
            requireFit();
            while (steps.batch(id, ahead) > 0) {}
            if (swap) {
                shadow.swap(chosen);
                job.turn(id, State.SWAPPED, State.SWAPPING);
            } else {
                job.compared(id, shadow.compare());
                leave(id);
            }
        });
    }

    private void leave(long id) {
        if (job.wish(id).equals("cancel")) {
            giveUp(id);
        } else {
            job.turn(id, State.READY, State.COMPARING);
        }
    }

    private void giveUp(long id) {
        if (job.turn(
                id,
                State.CANCELLED,
                State.REPLAYING,
                State.COMPARING,
                State.PAUSED,
                State.HALTED)) {
            shadow.drop();
        }
    }

    private void fail(long id, Exception e) {
        LOG.error("Rebuild {} failed; the read models in use are as they were", id, e);
        job.failed(id, String.valueOf(e.getMessage()));
        job.turn(id, State.FAILED, State.REPLAYING, State.COMPARING, State.SWAPPING);
        shadow.drop();
    }
}
