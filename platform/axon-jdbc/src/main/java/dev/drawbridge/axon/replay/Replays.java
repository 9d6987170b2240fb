package dev.drawbridge.axon.replay;

import dev.drawbridge.messaging.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/**
 * Runs every event of the log through fresh projections that write elsewhere – another schema,
 * other tables – while the service goes on with its own.
 */
public final class Replays {

    public static final TrackingToken BEGINNING = GapAwareTrackingToken.newInstance(0, List.of());

    static final int BATCH = 4_000;

    /**
     * How far a replay has come.
     *
     * @param upTo where the next one would go on
     */
    public record Replayed(long events, Duration took, TrackingToken upTo) {

        public double eventsPerSecond() {
            return events * 1e9 / Math.max(1, took.toNanos());
        }
    }

    private final EventStorageEngine log;
    private final Transactions transactions;
    private final ParameterResolverFactory parameters;

    Replays(
            EventStorageEngine log,
            Transactions transactions,
            ParameterResolverFactory parameters) {
        this.log = log;
        this.transactions = transactions;
        this.parameters = parameters;
    }

    /**
     * From the first event to the last that is committed.
     *
     * @param progress told after every batch
     * @param projections objects with {@code @EventHandler} methods
     */
    public Replayed into(Consumer<Replayed> progress, Object... projections) {
        var ahead = ahead(Set.of(), projections);
        var start = System.nanoTime();
        var done = new Replayed[] {new Replayed(0, Duration.ZERO, BEGINNING)};
        while (batch(
                        done[0].upTo(),
                        ahead,
                        (events, token) ->
                                done[0] =
                                        new Replayed(
                                                done[0].events() + events,
                                                Duration.ofNanos(System.nanoTime() - start),
                                                token))
                > 0) {
            progress.accept(done[0]);
        }
        return done[0];
    }

    /** One for each run: it reads ahead of what is written. */
    Ahead ahead(Set<Long> skipped, Object... projections) {
        return new Ahead(log, BATCH, new Readers(skipped, parameters, projections));
    }

    /** For where one among many is at fault. */
    Ahead oneByOne(Set<Long> skipped, Object... projections) {
        return new Ahead(log, 1, new Readers(skipped, parameters, projections));
    }

    /** Which event comes next, understood or not. */
    OptionalLong next(TrackingToken from) {
        try (var events = log.readEvents(from, false)) {
            return events.findFirst()
                    .map(event -> event.trackingToken().position())
                    .orElse(OptionalLong.empty());
        }
    }

    /**
     * The next few, in one transaction.
     *
     * @param note told how many and up to where, in the same transaction
     * @return how many there were; 0 at the end
     */
    int batch(TrackingToken from, Ahead ahead, BiConsumer<Integer, TrackingToken> note) {
        var events = ahead.after(from);
        if (!events.isEmpty()) {
            transactions.run(() -> {
                ahead.readers().read(events);
                note.accept(events.size(), events.getLast().trackingToken());
            });
        }
        return events.size();
    }
}
