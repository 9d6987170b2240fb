package dev.drawbridge.consumer.automation;

import dev.drawbridge.axon.Timers;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishDeletion;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An endpoint is {@code deleting} for a while; then its addresses are free. */
@Component
@DisallowReplay
@ProcessingGroup("finish-deletion")
final class WhenDeletionStartedThenFinishIt {

    private final Timers timers;
    private final Duration delay;

    WhenDeletionStartedThenFinishIt(
            Timers timers, @Value("${drawbridge.deletion-delay:500ms}") Duration delay) {
        this.timers = timers;
        this.delay = delay;
    }

    @EventHandler
    void on(EndpointDeletionStarted event) {
        var id = event.connection().endpointId();
        timers.after(delay, "finish-deletion " + id, new FinishDeletion(id), Map.of());
    }
}
