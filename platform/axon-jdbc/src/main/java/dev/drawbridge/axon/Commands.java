package dev.drawbridge.axon;

import java.util.Map;

/** The way in for every command of a service: from the wire, the inbox and the timers. */
public interface Commands {

    /**
     * Sends and waits for the decision. A lost race with another instance is tried again from a
     * fresh load.
     *
     * @param metadata principal, account, correlation-id, causation-id, trace-parent, and dry-run
     *     for a command that is to be decided but not applied
     * @return what the handler returned
     * @throws Refused when the domain said no
     */
    <R> R send(Object command, Map<String, String> metadata);
}
