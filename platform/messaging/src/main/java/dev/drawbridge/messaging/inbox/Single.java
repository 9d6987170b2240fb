package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.DeadLetter.Kind;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.messaging.inbox.Failures.Fault;
import dev.drawbridge.messaging.inbox.HandledMessages.Position;
import dev.drawbridge.messaging.inbox.Park.Ticket;
import dev.drawbridge.messaging.inbox.Reading.Broken;
import dev.drawbridge.messaging.inbox.Reading.Readable;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message in one transaction: handled, dropped or parked. */
final class Single {

    enum Outcome {
        DONE,
        /** Done, and letters of its stream are in the park. */
        DONE_AND_FOLLOWED,
        PARKED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Single.class);
    private static final int TRIES = 10;

    private final Transactions transactions;
    private final HandledMessages handled;
    private final Park park;
    private final InboxHandler handler;
    private final Failures failures;

    Single(
            Transactions transactions,
            HandledMessages handled,
            Park park,
            InboxHandler handler,
            Failures failures) {
        this.transactions = transactions;
        this.handled = handled;
        this.park = park;
        this.handler = handler;
        this.failures = failures;
    }

    /**
     * @param insisting an outage that only this message sees is the message's fault in the end
     * @throws Postponed when the database is away
     */
    Outcome handle(Reading reading, boolean insisting) {
        return switch (reading) {
            case Readable message -> handle(message, insisting);
            case Broken broken -> {
                park(List.of(broken));
                yield Outcome.PARKED;
            }
        };
    }

    private Outcome handle(Readable message, boolean insisting) {
        for (int tried = 1; ; tried++) {
            try {
                var outcome = new AtomicReference<>(Outcome.PARKED);
                transactions.run(() -> outcome.set(inTurn(message)));
                return outcome.get();
            } catch (Throwable e) {
                var fault = failures.of(e);
                if (fault == Fault.OUTAGE && !insisting) {
                    throw new Postponed(e);
                }
                if (fault == Fault.MESSAGE || tried == TRIES) {
                    return park(message, e);
                }
            }
        }
    }

    private Outcome inTurn(Readable message) {
        var stream = message.stream();
        handled.lock(List.of(stream));
        var position = handled.position(stream);
        long next = position.last() + 1;
        if (message.sequence() > next) {
            park.add(waiting(message, next));
            return Outcome.PARKED;
        }
        if (message.sequence() < next) {
            return duplicate(message, position);
        }
        handler.on(message.envelope());
        handled.record(List.of(message));
        if (position.parked()) {
            park.remove(stream, next);
        }
        return done(position);
    }

    private static Outcome done(Position position) {
        return position.parked() ? Outcome.DONE_AND_FOLLOWED : Outcome.DONE;
    }

    private Outcome duplicate(Readable message, Position position) {
        var taken = handled.idAt(message.stream(), message.sequence()).orElse("");
        if (taken.equals(message.id())) {
            return done(position);
        }
        var reason = "message " + taken + " was handled in its place " + message.sequence();
        LOG.error("{} of {} is parked: {}", message.id(), message.stream(), reason);
        park.add(ticket(message, Kind.WAITING, "conflict", reason).withoutPlace(reason));
        return Outcome.PARKED;
    }

    private Ticket waiting(Readable message, long next) {
        var first = park.firstPlace(message.stream()).orElse(Long.MAX_VALUE);
        if (first == next) {
            return ticket(message, Kind.WAITING, "waits", "waits behind " + next);
        }
        LOG.warn("{} waits: {} comes before {}", message.stream(), next, message.sequence());
        return ticket(
                message,
                Kind.WAITING,
                "gap",
                "waits behind %d, which has not come yet".formatted(next));
    }

    private Outcome park(Readable message, Throwable cause) {
        LOG.error("{} of {} is parked", message.id(), message.stream(), cause);
        var outcome = new AtomicReference<>(Outcome.PARKED);
        surely(() -> {
            handled.lock(List.of(message.stream()));
            var position = handled.position(message.stream());
            if (message.sequence() <= position.last()) {
                outcome.set(duplicate(message, position));
            } else {
                park.add(
                        ticket(
                                message,
                                Kind.FAILED,
                                cause.getClass().getName(),
                                String.valueOf(cause.getMessage())));
            }
        });
        return outcome.get();
    }

    /** Together, so that a flood of them delays nobody; each by itself where that fails. */
    void park(List<Broken> broken) {
        try {
            surely(() -> {
                handled.lock(broken.stream().map(Broken::stream).toList());
                broken.forEach(this::parkLocked);
            });
        } catch (Postponed e) {
            if (broken.size() == 1) {
                throw e;
            }
            broken.forEach(one -> park(List.of(one)));
        }
    }

    private void parkLocked(Broken broken) {
        var place = broken.place();
        boolean taken = place != null && place <= handled.position(broken.stream()).last();
        var ticket = Ticket.of(broken, taken ? null : place);
        var received = ticket.received();
        LOG.error(
                "{}-{}@{} is parked: {}",
                received.topic(),
                received.partition(),
                received.offset(),
                ticket.reason());
        park.add(ticket);
    }

    /** Parking has no business to fail; if it does, the message stays in hand. */
    private void surely(Runnable work) {
        try {
            transactions.run(work);
        } catch (Throwable e) {
            throw new Postponed(e);
        }
    }

    private static Ticket ticket(Readable message, Kind kind, String failure, String reason) {
        return new Ticket(
                message.received(),
                message.stream(),
                message.sequence(),
                message.id(),
                kind,
                failure,
                reason);
    }
}
