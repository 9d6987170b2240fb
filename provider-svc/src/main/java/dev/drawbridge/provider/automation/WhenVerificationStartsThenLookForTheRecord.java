package dev.drawbridge.provider.automation;

import dev.drawbridge.axon.Timers;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ConcludeVerification;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceVerificationStarted;
import dev.drawbridge.provider.domain.Scope;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A name is {@code pendingVerification} for a while; then the TXT record must be there. */
@Component
@DisallowReplay
@ProcessingGroup("verify-private-dns-names")
final class WhenVerificationStartsThenLookForTheRecord {

    private final Timers timers;
    private final Duration delay;

    WhenVerificationStartsThenLookForTheRecord(
            Timers timers, @Value("${drawbridge.verification-delay:1s}") Duration delay) {
        this.timers = timers;
        this.delay = delay;
    }

    @EventHandler
    void on(ServiceVerificationStarted event) {
        var id = event.serviceId();
        timers.after(
                delay,
                "verify " + event.privateDnsName() + " of " + id,
                new ConcludeVerification(
                        id, new Scope(event.owner(), event.region()), event.privateDnsName()),
                Map.of());
    }
}
