package dev.drawbridge.simulation;

import dev.drawbridge.events.ProviderEvent.ServiceAcceptanceChanged;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.ProviderEvent.ServicePermissionsChanged;
import dev.drawbridge.scenario.engine.ConsumerSide;
import java.time.Duration;

/** Knows one service, by what it hears. */
final class SimulatedConsumer extends ConsumerSide {

    private static final Delays NONE = new Delays(Duration.ZERO, Duration.ZERO);

    private final Bug bug;
    private boolean permitted = true;
    private boolean acceptanceRequired = true;

    SimulatedConsumer(Bug bug, AnyTime timers) {
        super(timers, NONE);
        this.bug = bug;
    }

    boolean believesItIsPermitted() {
        return permitted;
    }

    boolean believesAcceptanceIsRequired() {
        return acceptanceRequired;
    }

    @Override
    protected void learn(ServiceEvent event) {
        switch (event) {
            case ServiceAcceptanceChanged changed ->
                    acceptanceRequired = changed.acceptanceRequired();
            case ServicePermissionsChanged changed ->
                    permitted = !changed.allowedPrincipals().isEmpty();
            default -> {}
        }
    }

    @Override
    protected Turn turn(long sequence, long next) {
        return bug.inbox(sequence, next) ? Turn.NOW : super.turn(sequence, next);
    }
}
