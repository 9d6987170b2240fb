package dev.drawbridge.notification.domain.health;

import java.util.List;
import java.util.Map;

/** The log of what happened to endpoints. Appends join the transaction that is running. */
@FunctionalInterface
public interface EndpointFacts {

    void append(List<Fact> facts);

    /**
     * @param sequence the place in the endpoint's stream, given out under a lock on its row
     */
    record Fact(EndpointEvent event, long sequence, Map<String, String> circumstances) {}
}
