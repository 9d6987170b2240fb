package dev.drawbridge.axon;

import dev.drawbridge.events.Message;
import java.util.List;

/**
 * Says which published messages a stored event becomes: usually one fact, for some also an order.
 * The fact's sequence is the event's own in its aggregate; an order's is its ordinal.
 */
@FunctionalInterface
public interface Translator {

    /**
     * @param event the service's own domain event
     * @return the fact first; empty only for an event that is internal and says so
     */
    List<Message> translate(Object event);
}
