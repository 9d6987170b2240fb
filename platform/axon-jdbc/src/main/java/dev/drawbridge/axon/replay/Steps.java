package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.replay.Rebuild.State;
import dev.drawbridge.messaging.Transactions;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch after the other; where one cannot be applied, the one event that is at fault. */
final class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    enum Step {
        MORE,
        THE_END,
        HALTED
    }

    private final Job job;
    private final Halts halts;
    private final Transactions transactions;
    private final Replays replays;
    private final Object[] projections;
    private volatile boolean stopping;

    Steps(
            Job job,
            Halts halts,
            Transactions transactions,
            Replays replays,
            List<Rebuildable> projections) {
        this.job = job;
        this.halts = halts;
        this.transactions = transactions;
        this.replays = replays;
        this.projections = projections.toArray();
    }

    void stop() {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }

    Ahead ahead(long id) {
        return replays.ahead(halts.skipped(id), projections);
    }

    Step step(long id, Ahead ahead) {
        try {
            return batch(id, ahead) == 0 ? Step.THE_END : Step.MORE;
        } catch (RuntimeException e) {
            if (stopping) {
                throw e;
            }
            LOG.warn("Rebuild {} cannot apply one of many events; each is tried alone", id, e);
            return oneByOne(id);
        }
    }

    /** What failed may have passed: then it goes on as if nothing had been. */
    private Step oneByOne(long id) {
        var single = replays.oneByOne(halts.skipped(id), projections);
        try {
            for (int tried = 0; tried < Replays.BATCH && !stopping; tried++) {
                if (batch(id, single) == 0) {
                    return Step.THE_END;
                }
            }
            return Step.MORE;
        } catch (RuntimeException e) {
            var position = replays.next(job.place(id));
            if (stopping || position.isEmpty()) {
                throw e;
            }
            halt(id, position.getAsLong(), e);
            return Step.HALTED;
        }
    }

    /** Until somebody skips it with a note, or repairs what it stands on and goes on. */
    private void halt(long id, long position, RuntimeException e) {
        LOG.error("Rebuild {} halted at position {}", id, position, e);
        transactions.run(() -> {
            halts.at(id, position, String.valueOf(e.getMessage()));
            job.choose(id, List.of());
            job.turn(id, State.HALTED, State.REPLAYING, State.SWAPPING);
        });
    }

    int batch(long id, Ahead ahead) {
        long start = System.nanoTime();
        return replays.batch(
                job.place(id),
                ahead,
                (events, token) ->
                        job.came(
                                id,
                                events,
                                (GapAwareTrackingToken) token,
                                System.nanoTime() - start));
    }
}
