package dev.drawbridge.scenario.engine;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionExpired;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.scenario.engine.ProviderSide.Look;
import java.time.Duration;

/** What the provider's automations do by timers. */
record Follow(Timers timers, Duration patience) {

    void up(Object event) {
        switch (event) {
            case DecisionPlanned plan ->
                    timers.after(
                            Duration.ofSeconds(plan.hand().undoSeconds()),
                            new CarryOut(plan.connection().endpointId(), plan.number()));
            case ConnectionRequested asked when asked.acceptanceRequired() ->
                    expireLater(asked.connection());
            case ConnectionReleased e -> room(e.connection());
            case ConnectionRejected e -> room(e.connection());
            case ConnectionAccepted e -> room(e.connection());
            case ConnectionExpired e -> room(e.connection());
            case DecisionUndone e -> {
                expireLater(e.connection());
                room(e.connection());
            }
            case RulesPublished e -> {
                room(e.serviceId());
                if (e.rules().whenWithdrawn() != Withdrawn.leave) {
                    review(e.serviceId());
                }
            }
            case ServiceAcceptanceChanged e -> room(e.serviceId());
            case ServicePermissionsChanged e -> {
                room(e.serviceId());
                if (!e.removed().isEmpty()) {
                    review(e.serviceId());
                }
            }
            default -> {}
        }
    }

    private void expireLater(Connection connection) {
        if (patience.isPositive()) {
            timers.after(patience, new Expire(connection.endpointId()));
        }
    }

    private void room(Connection connection) {
        room(connection.serviceId());
    }

    void room(ServiceId service) {
        timers.after(Duration.ZERO, new Look(service, true));
    }

    private void review(ServiceId service) {
        timers.after(Duration.ZERO, new Look(service, false));
    }
}
