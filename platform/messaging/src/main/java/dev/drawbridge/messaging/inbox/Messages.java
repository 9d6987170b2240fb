package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.messaging.TransientFailure;
import dev.drawbridge.messaging.inbox.Failures.Fault;
import dev.drawbridge.messaging.inbox.Reading.Broken;
import dev.drawbridge.messaging.inbox.Reading.Readable;
import dev.drawbridge.messaging.inbox.Single.Outcome;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From bytes to effect: in one transaction for all if it goes, else one by one. */
public final class Messages {

    private static final int SUSPICIOUS = 8;

    private final Reader reader;
    private final Batch batch;
    private final Single single;
    private final HandledMessages handled;
    private final Park park;
    private final Failures failures;
    private final Transactions transactions;

    /** Times in a row. */
    private int postponed;

    public Messages(
            DataSource database,
            Transactions transactions,
            EnvelopeCodec codec,
            InboxHandler handler,
            List<TransientFailure> transientFailures) {
        var jdbc = JdbcClient.create(database);
        this.transactions = new FirstFailure(transactions);
        this.reader = new Reader(codec);
        this.handled = new HandledMessages(jdbc);
        this.park = new Park(jdbc);
        this.failures = new Failures(transientFailures);
        this.batch = new Batch(this.transactions, handled, handler);
        this.single = new Single(this.transactions, handled, park, handler, failures);
    }

    /**
     * Returns when each of them is handled, dropped or parked. Not for two threads at a time.
     *
     * @throws Postponed when the database is away: hand them in again
     */
    public void handle(List<Received> received) {
        try {
            handle(received.stream().map(reader::read).toList(), isSuspicious());
            postponed = 0;
        } catch (RuntimeException e) {
            if (e instanceof Postponed || failures.of(e) == Fault.OUTAGE) {
                postponed++;
                throw e instanceof Postponed ? e : new Postponed(e);
            }
            throw e;
        }
    }

    /** The database seems away each time we come with these, and yet it answers. */
    private boolean isSuspicious() {
        return postponed >= SUSPICIOUS && handled.answers();
    }

    private void handle(List<Reading> readings, boolean insisting) {
        var left = insisting ? streams(readings) : handleAtOnce(readings);
        var broken =
                readings.stream().filter(Broken.class::isInstance).map(Broken.class::cast).toList();
        if (!broken.isEmpty()) {
            single.park(broken);
        }
        readings.stream()
                .filter(r -> r instanceof Readable m && left.contains(m.stream()))
                .forEach(reading -> handle(reading, insisting));
    }

    private static Set<Stream> streams(List<? extends Reading> readings) {
        return readings.stream()
                .filter(Readable.class::isInstance)
                .map(r -> ((Readable) r).stream())
                .collect(Collectors.toSet());
    }

    /** Streams that need to be looked at message by message: all, if it failed. */
    private Set<Stream> handleAtOnce(List<Reading> readings) {
        var messages =
                readings.stream()
                        .filter(Readable.class::isInstance)
                        .map(Readable.class::cast)
                        .toList();
        try {
            return batch.handle(messages);
        } catch (Throwable e) {
            if (failures.of(e) == Fault.OUTAGE) {
                throw new Postponed(e);
            }
            return streams(messages);
        }
    }

    Outcome handle(Received received) {
        return handle(reader.read(received), false);
    }

    private Outcome handle(Reading reading, boolean insisting) {
        var outcome = single.handle(reading, insisting);
        // Also behind a duplicate: the process may have ended between the two.
        if (outcome == Outcome.DONE_AND_FOLLOWED && reading instanceof Readable message) {
            drain(message.stream());
        }
        return outcome;
    }

    /** After a start or an outage: whoever need not wait any more goes on. */
    public void resume() {
        try {
            park.ready().forEach(this::drain);
        } catch (RuntimeException e) {
            if (failures.of(e) == Fault.OUTAGE) {
                throw new Postponed(e);
            }
            throw e;
        }
    }

    /** Those waiting in the park whose turn has come, in order, until one of them fails. */
    void drain(Stream stream) {
        while (true) {
            var next = park.at(stream, handled.position(stream).last() + 1);
            if (next.isEmpty() || !next.get().waits()) {
                return;
            }
            if (single.handle(reader.read(next.get().received()), false) == Outcome.PARKED) {
                return;
            }
        }
    }

    Park park() {
        return park;
    }

    /** Whether a letter that had no place was parked again, in its place. */
    boolean foundItsPlace(Letter letter) {
        return letter.shown().sequence() == null
                && reader.read(letter.received()) instanceof Readable message
                && park.at(message.stream(), message.sequence())
                        .filter(parked -> message.id().equals(parked.shown().messageId()))
                        .isPresent();
    }

    /** Leaves its place behind as if it had been handled; refused to those not yet in turn. */
    boolean giveUp(Letter letter) {
        var done = new AtomicBoolean();
        transactions.run(() -> done.set(tryToGiveUp(letter)));
        drain(letter.stream());
        return done.get();
    }

    private boolean tryToGiveUp(Letter letter) {
        var stream = letter.stream();
        var place = letter.shown().sequence();
        handled.lock(List.of(stream));
        if (place != null) {
            if (place != handled.position(stream).last() + 1) {
                return false;
            }
            var id = letter.shown().messageId();
            handled.skip(stream, place, id == null ? "" : id);
        }
        return park.remove(letter.shown().id());
    }
}
