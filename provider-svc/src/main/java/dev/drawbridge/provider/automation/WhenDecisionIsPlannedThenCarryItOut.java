package dev.drawbridge.provider.automation;

import dev.drawbridge.axon.Timers;
import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-plans")
@DisallowReplay
final class WhenDecisionIsPlannedThenCarryItOut {

    private final Timers timers;

    WhenDecisionIsPlannedThenCarryItOut(Timers timers) {
        this.timers = timers;
    }

    @EventHandler
    void on(DecisionPlanned event) {
        var endpointId = event.connection().endpointId();
        timers.at(
                event.effectiveAt(),
                "carry-out/" + endpointId,
                new CarryOut(endpointId, event.number()),
                Map.of());
    }
}
