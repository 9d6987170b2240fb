package dev.drawbridge.provider.automation;

import dev.drawbridge.axon.Timers;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionExpired;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceTermsChanged;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import dev.drawbridge.provider.domain.book.Surroundings;
import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Room comes when a connection goes, or when the service takes more; who waits for room may also
 * find that a rule, a permission or a decision is no more in the way. Of each consumer one is let
 * in at a time, the longest waiting first: that it was accepted is what brings the next.
 */
@Component
@ProcessingGroup("provider-room")
@DisallowReplay
final class WhenThereIsRoomThenLetTheNextIn {

    /** Looks who has waited longest, once what made room is committed. */
    record LookForNext(ServiceId serviceId) {}

    private final Timers timers;
    private final Surroundings surroundings;

    WhenThereIsRoomThenLetTheNextIn(Timers timers, Surroundings surroundings) {
        this.timers = timers;
        this.surroundings = surroundings;
    }

    @EventHandler
    void on(ConnectionReleased event) {
        look(event.connection().serviceId());
    }

    @EventHandler
    void on(ConnectionRejected event) {
        look(event.connection().serviceId());
    }

    @EventHandler
    void on(ConnectionAccepted event) {
        look(event.connection().serviceId());
    }

    @EventHandler
    void on(ConnectionExpired event) {
        look(event.connection().serviceId());
    }

    @EventHandler
    void on(ServiceTermsChanged event) {
        look(event.serviceId());
    }

    @EventHandler
    void on(ServiceAcceptanceChanged event) {
        look(event.serviceId());
    }

    @EventHandler
    void on(ServicePermissionsChanged event) {
        look(event.serviceId());
    }

    @EventHandler
    void on(RulesPublished event) {
        look(event.serviceId());
    }

    /** It may itself be the next, and until this is committed nobody finds it waiting. */
    @EventHandler
    void on(DecisionUndone event) {
        lookSoon(event.connection().serviceId());
    }

    private void look(ServiceId serviceId) {
        if (!surroundings.waitingForRoom(serviceId).isEmpty()) {
            lookSoon(serviceId);
        }
    }

    private void lookSoon(ServiceId serviceId) {
        timers.after(Duration.ZERO, "room-at/" + serviceId, new LookForNext(serviceId), Map.of());
    }

    @CommandHandler
    void handle(LookForNext command) {
        surroundings
                .waitingForRoom(command.serviceId())
                .forEach(next ->
                        timers.after(
                                Duration.ZERO,
                                "room-for/" + next,
                                new LetIn(next, command.serviceId()),
                                Map.of()));
    }
}
