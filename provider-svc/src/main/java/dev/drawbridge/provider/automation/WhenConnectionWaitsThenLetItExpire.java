package dev.drawbridge.provider.automation;

import dev.drawbridge.axon.Timers;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A request that nobody decides lapses; with a timeout of zero it waits for ever. */
@Component
@DisallowReplay
@ProcessingGroup("let-requests-expire")
final class WhenConnectionWaitsThenLetItExpire {

    private final Timers timers;
    private final Duration patience;

    WhenConnectionWaitsThenLetItExpire(
            Timers timers, @Value("${drawbridge.acceptance-timeout:7d}") Duration patience) {
        this.timers = timers;
        this.patience = patience;
    }

    @EventHandler
    void on(ConnectionRequested event) {
        if (event.acceptanceRequired() && patience.isPositive()) {
            expireLater(event.connection().endpointId());
        }
    }

    /** While a decision stood that could be undone, the first timer may have passed it over. */
    @EventHandler
    void on(DecisionUndone event) {
        if (patience.isPositive()) {
            expireLater(event.connection().endpointId());
        }
    }

    private void expireLater(EndpointId id) {
        timers.after(patience, "expire " + id, new Expire(id), Map.of());
    }
}
