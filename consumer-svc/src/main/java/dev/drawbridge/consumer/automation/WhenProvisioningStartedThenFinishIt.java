package dev.drawbridge.consumer.automation;

import dev.drawbridge.axon.Timers;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishProvisioning;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointProvisioningStarted;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An accepted endpoint is {@code pending} for a while before it carries traffic. */
@Component
@DisallowReplay
@ProcessingGroup("finish-provisioning")
final class WhenProvisioningStartedThenFinishIt {

    private final Timers timers;
    private final Duration delay;

    WhenProvisioningStartedThenFinishIt(
            Timers timers, @Value("${drawbridge.provisioning-delay:100ms}") Duration delay) {
        this.timers = timers;
        this.delay = delay;
    }

    @EventHandler
    void on(EndpointProvisioningStarted event) {
        var id = event.connection().endpointId();
        timers.after(
                delay,
                "finish-provisioning " + id,
                new FinishProvisioning(id, event.at()),
                Map.of());
    }
}
