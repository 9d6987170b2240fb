package dev.drawbridge.axon.replay;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log, of which the next events are read while the last ones are written. */
final class Ahead {

    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);

    private record Next(
            TrackingToken from, CompletableFuture<List<? extends TrackedEventMessage<?>>> events) {}

    private final EventStorageEngine log;
    private final int most;
    private final Readers readers;
    private @Nullable Next next;

    Ahead(EventStorageEngine log, int most, Readers readers) {
        this.log = log;
        this.most = most;
        this.readers = readers;
    }

    Readers readers() {
        return readers;
    }

    /** None only where there were none at this very moment. */
    List<? extends TrackedEventMessage<?>> after(TrackingToken from) {
        var ready = next;
        next = null;
        var events =
                ready == null || !ready.from().equals(from)
                        ? List.<TrackedEventMessage<?>>of()
                        : ready.events().join();
        if (events.isEmpty()) {
            events = read(from);
        }
        if (events.size() == most) {
            var end = events.getLast().trackingToken();
            next = new Next(end, CompletableFuture.supplyAsync(() -> read(end)));
        }
        return events;
    }

    private List<? extends TrackedEventMessage<?>> read(TrackingToken from) {
        try (var events = log.readEvents(from, false)) {
            List<? extends TrackedEventMessage<?>> read = events.limit(most).toList();
            // To understand them is more work than to fetch them.
            read.stream().filter(readers::handle).forEach(Ahead::understand);
            return read;
        }
    }

    /** Both are kept by the message; what cannot be understood is so when it is applied. */
    private static void understand(TrackedEventMessage<?> event) {
        try {
            event.getPayload();
            event.getTimestamp();
        } catch (RuntimeException e) {
            LOG.debug("An event cannot be understood", e);
        }
    }
}
