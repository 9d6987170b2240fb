package dev.drawbridge.axon.replay;

import dev.drawbridge.messaging.Transactions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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

    /** As many to a transaction: 1 to 100 matters, more does not. */
    private static final int BATCH = 100;

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
        return into(BEGINNING, progress, projections);
    }

    /** From where an earlier replay ended, to catch up with what came in meanwhile. */
    public Replayed into(TrackingToken from, Consumer<Replayed> progress, Object... projections) {
        var handlers = Arrays.stream(projections).map(this::handler).toList();
        var start = System.nanoTime();
        var done = new Replayed(0, Duration.ZERO, from);
        for (var batch = after(from); !batch.isEmpty(); batch = after(done.upTo())) {
            var events = batch;
            transactions.run(() -> events.forEach(event -> handle(event, handlers)));
            done =
                    new Replayed(
                            done.events() + events.size(),
                            Duration.ofNanos(System.nanoTime() - start),
                            events.getLast().trackingToken());
            progress.accept(done);
        }
        return done;
    }

    private EventMessageHandler handler(Object projection) {
        return new AnnotationEventHandlerAdapter(projection, parameters);
    }

    private List<? extends TrackedEventMessage<?>> after(TrackingToken token) {
        return log.readEvents(token, false).limit(BATCH).toList();
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
