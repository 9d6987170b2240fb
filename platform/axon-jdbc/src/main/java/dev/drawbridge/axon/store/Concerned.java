package dev.drawbridge.axon.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.SubscribableMessageSource;

/**
 * The events that somebody in a processor handles. Axon would open a unit of work in every
 * processor for every event, and most of them are for one or two.
 */
final class Concerned implements SubscribableMessageSource<EventMessage<?>> {

    private final SubscribableMessageSource<EventMessage<?>> all;
    private final EventHandlerInvoker handlers;
    private final Map<Class<?>, Boolean> handled = new ConcurrentHashMap<>();

    Concerned(SubscribableMessageSource<EventMessage<?>> all, EventHandlerInvoker handlers) {
        this.all = all;
        this.handlers = handlers;
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        return all.subscribe(events -> {
            var concerned = events.stream().filter(this::isHandled).toList();
            if (!concerned.isEmpty()) {
                processor.accept(concerned);
            }
        });
    }

    private boolean isHandled(EventMessage<?> event) {
        return handled.computeIfAbsent(
                event.getPayloadType(), _ -> handlers.canHandle(event, Segment.ROOT_SEGMENT));
    }
}
