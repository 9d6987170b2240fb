package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.replay.Rebuild.State;
import dev.drawbridge.messaging.Transactions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the read models again beside those in use, one making at a time: all of a service's
 * together, because one may read another's rows; which of them are put to use is chosen at the end.
 * What is asked for stands in the database, so any instance of the service can be asked.
 */
public final class Rebuilds implements DisposableBean {

    /** What was asked does not go with where it stands; the message is for people. */
    public static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotNow(String message) {
            super(message);
        }
    }

    private final Job job;
    private final Halts halts;
    private final Shadow shadow;
    private final Rebuilding worker;
    private final Transactions transactions;

    Rebuilds(
            EventStorageEngine log,
            Transactions transactions,
            ParameterResolverFactory parameters,
            DataSource source,
            List<Rebuildable> projections) {
        var jdbc = new JdbcTemplate(source);
        var lease = new Lease(source);
        this.transactions = transactions;
        this.halts = new Halts(jdbc);
        this.job = new Job(jdbc, lease, halts);
        this.shadow = new Shadow(jdbc, transactions, projections);
        var replays = new Replays(log, shadow::beside, parameters);
        var steps = new Steps(job, halts, transactions, replays, projections);
        this.worker = new Rebuilding(job, shadow, lease, transactions, steps);
    }

    /** The latest first. */
    public List<Rebuild> latest(int many) {
        return job.latest(many);
    }

    public Optional<Rebuild> find(long id) {
        return job.find(id);
    }

    /**
     * From the beginning of the log; compared when all is read, and then left until it is told to
     * swap or to cancel.
     *
     * @param by who asked
     */
    public Rebuild start(String by) {
        shadow.layOutJobs();
        halts.layOut();
        try {
            long[] id = new long[1];
            transactions.run(() -> id[0] = job.open(by));
            shadow.layOut();
            return onWith(id[0]);
        } catch (DuplicateKeyException _) {
            var open = latest(1).getFirst();
            throw new NotNow(
                    "Rebuild %d of these read models is %s: go on with it, or cancel it first."
                            .formatted(open.id(), open.state().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** What is done is kept; any instance can go on with it, also after a restart. */
    public Rebuild pause(long id) {
        require(existing(id).state() == State.REPLAYING && existing(id).running(), id, "paused");
        job.wish(id, "pause");
        return existing(id);
    }

    /** Also what was cut off by a restart; what halted tries the same event again. */
    public Rebuild resume(long id) {
        var now = existing(id);
        halts.layOut();
        fits(id);
        boolean swaps = now.cutOff() && now.state() == State.SWAPPING;
        State[] left =
                now.cutOff()
                        ? new State[] {State.REPLAYING, State.COMPARING}
                        : new State[] {State.PAUSED, State.HALTED};
        require(swaps || job.turn(id, State.REPLAYING, left), id, "gone on with");
        halts.forget(id);
        return onWith(id);
    }

    /**
     * Passes over the event it halted at, and goes on.
     *
     * @param note why, for whoever looks at it later
     */
    public Rebuild skip(long id, long position, String note, String by) {
        require(existing(id).state() == State.HALTED, id, "told to skip an event");
        fits(id);
        boolean[] skips = {false};
        transactions.run(() ->
                skips[0] =
                        halts.skip(id, position, note, by)
                                && job.turn(id, State.REPLAYING, State.HALTED));
        if (!skips[0]) {
            throw new NotNow("Rebuild %d did not halt at position %d".formatted(id, position));
        }
        return onWith(id);
    }

    /** The tables in use stay as they are. */
    public Rebuild cancel(long id) {
        var now = existing(id);
        require(
                !now.state().over() && (now.state() != State.SWAPPING || now.cutOff()),
                id,
                "cancelled");
        if (now.running() && job.wish(id, "cancel")) {
            return existing(id);
        }
        State[] left =
                now.cutOff()
                        ? new State[] {now.state()}
                        : new State[] {State.PAUSED, State.HALTED, State.READY};
        if (job.turn(id, State.CANCELLED, left)) {
            shadow.drop();
        }
        return existing(id);
    }

    /**
     * Catches up and puts the new tables in the place of those in use, in one transaction.
     *
     * @param tables which of them; none for all
     */
    public Rebuild swap(long id, List<String> tables) {
        existing(id);
        var chosen = tables.isEmpty() ? shadow.tables() : List.copyOf(tables);
        if (!shadow.tables().containsAll(chosen)) {
            throw new NotNow("The read models are %s".formatted(shadow.tables()));
        }
        require(existing(id).state() == State.READY, id, "put to use");
        fits(id);
        require(job.turn(id, State.SWAPPING, State.READY), id, "put to use");
        job.choose(id, chosen);
        return onWith(id);
    }

    /** It may have been left over a migration. */
    private void fits(long id) {
        if (!existing(id).state().over() && !shadow.outdated().isEmpty()) {
            throw new NotNow("Rebuild %d %s".formatted(id, Shadow.outdated(shadow.outdated())));
        }
    }

    private Rebuild onWith(long id) {
        worker.start(id);
        return existing(id);
    }

    private Rebuild existing(long id) {
        return job.find(id).orElseThrow(() -> new NotNow("There is no rebuild " + id));
    }

    private void require(boolean fits, long id, String what) {
        if (!fits) {
            throw new NotNow(
                    "Rebuild %d is %s now: it cannot be %s"
                            .formatted(
                                    id,
                                    existing(id).state().name().toLowerCase(Locale.ROOT),
                                    what));
        }
    }

    @Override
    public void destroy() {
        worker.stop();
    }
}
