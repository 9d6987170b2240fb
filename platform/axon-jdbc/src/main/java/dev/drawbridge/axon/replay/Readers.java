package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.rows.Gathered;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** The projections of a replay, each asked only for what it handles. */
final class Readers {

    private record Reader(EventMessageHandler handler, boolean byRow) {}

    private final List<Reader> all;
    private final Set<Long> skipped;
    private final Map<Class<?>, List<Reader>> concerned = new ConcurrentHashMap<>();

    /**
     * @param skipped positions of events that are passed over
     */
    Readers(Set<Long> skipped, ParameterResolverFactory parameters, Object... projections) {
        this.skipped = skipped;
        this.all =
                Arrays.stream(projections)
                        .map(projection ->
                                new Reader(
                                        new AnnotationEventHandlerAdapter(projection, parameters),
                                        projection instanceof Rebuildable it && it.byRow()))
                        .toList();
    }

    boolean handle(EventMessage<?> event) {
        return !passesOver(event) && !of(event).isEmpty();
    }

    void read(List<? extends EventMessage<?>> events) {
        Gathered.during(gathered ->
                events.stream()
                        .filter(event -> !passesOver(event))
                        .forEach(event -> read(event, gathered)));
    }

    private void read(EventMessage<?> event, Gathered gathered) {
        try {
            for (var reader : of(event)) {
                if (!reader.byRow()) {
                    gathered.write();
                }
                reader.handler().handle(event);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean passesOver(EventMessage<?> event) {
        return !skipped.isEmpty()
                && event instanceof TrackedEventMessage<?> tracked
                && skipped.contains(tracked.trackingToken().position().orElse(-1));
    }

    private List<Reader> of(EventMessage<?> event) {
        return concerned.computeIfAbsent(
                event.getPayloadType(),
                _ -> all.stream().filter(reader -> reader.handler().canHandle(event)).toList());
    }
}
