package dev.drawbridge.provider.domain.terms;

import java.util.List;

/**
 * What a decision about a service depends on beside the service.
 *
 * @param connected whether a connection of the service is live
 */
public record Surroundings(boolean connected, Balancers balancers, Txt txt) {

    /** For decisions that depend on the connections alone. */
    public static Surroundings of(boolean connected, Balancers balancers) {
        return new Surroundings(connected, balancers, _ -> List.of());
    }
}
