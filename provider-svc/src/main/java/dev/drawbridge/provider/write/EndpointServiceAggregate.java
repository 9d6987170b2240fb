package dev.drawbridge.provider.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.ClientTokens;
import dev.drawbridge.provider.domain.EndpointService;
import dev.drawbridge.provider.domain.EndpointServiceCommand;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ChangePermissions;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Create;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Delete;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Modify;
import dev.drawbridge.provider.domain.EndpointServiceDecider;
import dev.drawbridge.provider.domain.EndpointServiceEvent;
import dev.drawbridge.provider.domain.Offers;
import dev.drawbridge.provider.domain.arn.Permission;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class EndpointServiceAggregate {

    @AggregateIdentifier private @Nullable String serviceId;
    private EndpointService state = EndpointService.ABSENT;

    /** Answers with the service that was made, now or by the same client token before. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    ServiceId handle(Create create, ClientTokens tokens) {
        var made = tokens.claim(create);
        if (made.isPresent()) {
            Decisions.apply(made.get().decide(create));
            return made.get().serviceId();
        }
        decide(create, false);
        return create.serviceId();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Modify modify) {
        decide(modify, false);
    }

    /** Answers with the permissions that were asked for, be they new or not. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    List<Permission> handle(ChangePermissions change) {
        decide(change, false);
        return state instanceof EndpointService.Offered offered
                ? offered.permissionsOf(change.add())
                : List.of();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Delete delete, Offers offers) {
        decide(delete, offers.connectedWhileShut(delete.serviceId()));
    }

    private void decide(EndpointServiceCommand command, boolean connected) {
        Decisions.apply(EndpointServiceDecider.decide(command, state, connected));
    }

    @EventSourcingHandler
    void on(EndpointServiceEvent event) {
        serviceId = event.serviceId().value();
        state = EndpointService.evolve(state, event);
    }
}
