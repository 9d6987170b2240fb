package dev.drawbridge.provider.automation;

import dev.drawbridge.axon.Timers;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.ConnectionCommand.Review;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import dev.drawbridge.provider.domain.book.Surroundings;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * First a timer for all, once what was withdrawn is committed; then one for each connection, so
 * that each is decided by itself. A connection that is being opened meanwhile knows the new rules.
 */
@Component
@ProcessingGroup("provider-reviews")
@DisallowReplay
final class WhenSomethingIsWithdrawnThenReviewConnections {

    /** Looks at all connections of a service that wait or are let in. */
    record ReviewAll(ServiceId serviceId) {}

    private final Timers timers;
    private final Surroundings surroundings;

    WhenSomethingIsWithdrawnThenReviewConnections(Timers timers, Surroundings surroundings) {
        this.timers = timers;
        this.surroundings = surroundings;
    }

    @EventHandler
    void on(RulesPublished event) {
        if (event.rules().whenWithdrawn() != Withdrawn.leave) {
            reviewAll(event.serviceId());
        }
    }

    @EventHandler
    void on(ServicePermissionsChanged event) {
        if (!event.removed().isEmpty()) {
            reviewAll(event.serviceId());
        }
    }

    private void reviewAll(ServiceId serviceId) {
        timers.after(Duration.ZERO, "review-all/" + serviceId, new ReviewAll(serviceId), Map.of());
    }

    @CommandHandler
    void handle(ReviewAll command) {
        for (var endpointId : surroundings.live(command.serviceId())) {
            timers.after(
                    Duration.ZERO,
                    "review/" + endpointId,
                    new Review(endpointId, command.serviceId()),
                    Map.of());
        }
    }
}
