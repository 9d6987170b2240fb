package dev.drawbridge.axon.replay;

import dev.drawbridge.messaging.Transactions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/**
 * Runs every event of the log through fresh projections that write elsewhere – another schema,
 * other tables – while the service goes on with its own.
 */
public final class Replays {

    public static final TrackingToken BEGINNING = GapAwareTrackingToken.newInstance(0, List.of());

    private static final int BATCH = 500;

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
        var handlers = handlers(projections);
        var start = System.nanoTime();
        var done = new Replayed[] {new Replayed(0, Duration.ZERO, BEGINNING)};
        while (batch(
                        done[0].upTo(),
                        handlers,
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

    List<EventMessageHandler> handlers(Object... projections) {
        return Arrays.stream(projections)
                .<EventMessageHandler>map(p -> new AnnotationEventHandlerAdapter(p, parameters))
                .toList();
    }

    /**
     * The next few, in one transaction.
     *
     * @param note told how many and up to where, in the same transaction
     * @return how many there were; 0 at the end
     */
    int batch(
            TrackingToken from,
            List<EventMessageHandler> handlers,
            BiConsumer<Integer, TrackingToken> note) {
        var events = log.readEvents(from, false).limit(BATCH).toList();
        if (!events.isEmpty()) {
            transactions.run(() -> {
                events.forEach(event -> handle(event, handlers));
                note.accept(events.size(), last(events));
            });
        }
        return events.size();
    }

    private static TrackingToken last(List<? extends TrackedEventMessage<?>> events) {
        return events.getLast().trackingToken();
    }

    private static void handle(EventMessage<?> event, List<EventMessageHandler> handlers) {
        try {
            for (var handler : handlers) {
                handler.handle(event);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
