package dev.drawbridge.axon;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way in for every command of a service: from the wire, the inbox and the timers. */
public interface Commands {

    /**
     * Sends and waits for the decision. A lost race with another instance is tried again from a
     * fresh load. Inside {@link dev.drawbridge.messaging.Transactions} or an event handler it joins
     * the work at hand; inside any other transaction it is refused, because the aggregate cache
     * would not learn of a roll-back.
     *
     * @param metadata principal, account, correlation-id, causation-id, trace-parent, and dry-run
     *     for a command that is to be decided but not applied; what is missing is taken from the
     *     event being handled, if there is one
     * @return what the handler returned; null for a dry run
     * @throws Refused when the domain said no
     */
    <R extends @Nullable Object> R send(Object command, Map<String, String> metadata);
}
