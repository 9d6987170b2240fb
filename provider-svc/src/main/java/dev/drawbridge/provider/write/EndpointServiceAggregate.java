package dev.drawbridge.provider.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.ClientTokens;
import dev.drawbridge.provider.domain.EndpointService;
import dev.drawbridge.provider.domain.EndpointServiceCommand;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ChangePermissions;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ConcludeVerification;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Create;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Delete;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Modify;
import dev.drawbridge.provider.domain.EndpointServiceCommand.StartVerification;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Tag;
import dev.drawbridge.provider.domain.EndpointServiceCommand.TagPermission;
import dev.drawbridge.provider.domain.EndpointServiceCommand.TakeOverPayment;
import dev.drawbridge.provider.domain.EndpointServiceDecider;
import dev.drawbridge.provider.domain.EndpointServiceEvent;
import dev.drawbridge.provider.domain.Offers;
import dev.drawbridge.provider.domain.arn.Permission;
import dev.drawbridge.provider.domain.terms.Balancers;
import dev.drawbridge.provider.domain.terms.Surroundings;
import dev.drawbridge.provider.domain.terms.Txt;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Since revision 2 the state holds what is offered; older snapshots are not read. */
@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class EndpointServiceAggregate {

    /** For decisions that depend on the service alone. */
    private static final Surroundings NONE = Surroundings.of(false, (_, _) -> Optional.empty());

    @AggregateIdentifier private @Nullable String serviceId;
    private EndpointService state = EndpointService.ABSENT;

    /** Answers with the service that was made, now or by the same client token before. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    ServiceId handle(Create create, ClientTokens tokens, Balancers balancers) {
        var made = tokens.claim(create);
        if (made.isPresent()) {
            Decisions.apply(made.get().decide(create));
            return made.get().serviceId();
        }
        decide(create, Surroundings.of(false, balancers));
        return create.serviceId();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Modify modify, Offers offers, Balancers balancers) {
        boolean connected =
                !modify.changes().removeBalancers().isEmpty()
                        && offers.connectedWhileShut(modify.serviceId());
        decide(modify, Surroundings.of(connected, balancers));
    }

    /** Answers with the permissions that were asked for, be they new or not. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    List<Permission> handle(ChangePermissions change, Offers offers) {
        if (!change.remove().isEmpty()) {
            // Whoever was admitted by them is seen by the review that follows.
            offers.holdAlone(change.serviceId());
        }
        decide(change, NONE);
        return state instanceof EndpointService.Offered offered
                ? offered.permissionsOf(change.add())
                : List.of();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Delete delete, Offers offers) {
        boolean connected = offers.connectedWhileShut(delete.serviceId());
        decide(delete, Surroundings.of(connected, NONE.balancers()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverPayment takeOver) {
        decide(takeOver, NONE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartVerification start) {
        decide(start, NONE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConcludeVerification end, Txt txt) {
        decide(end, new Surroundings(false, NONE.balancers(), txt));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Tag tag) {
        decide(tag, NONE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TagPermission tag) {
        decide(tag, NONE);
    }

    private void decide(EndpointServiceCommand command, Surroundings around) {
        Decisions.apply(EndpointServiceDecider.decide(command, state, around));
    }

    @EventSourcingHandler
    void on(EndpointServiceEvent event) {
        serviceId = event.serviceId().value();
        state = EndpointService.evolve(state, event);
    }
}
