package dev.drawbridge.provider.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.provider.domain.book.OwnerCommand.Delegate;
import dev.drawbridge.provider.domain.book.OwnerCommand.Delegations;
import dev.drawbridge.provider.domain.book.OwnerCommand.EndDelegation;
import dev.drawbridge.provider.domain.book.OwnerDecider;
import dev.drawbridge.provider.domain.book.OwnerDecider.Given;
import dev.drawbridge.provider.domain.book.OwnerEvent.DelegationEnded;
import dev.drawbridge.provider.domain.book.OwnerEvent.DelegationGiven;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What one person has delegated. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class DelegationsAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Given given = Given.NONE;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Delegate command, Clock clock) {
        Decisions.apply(OwnerDecider.delegate(command, given, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndDelegation command) {
        Decisions.apply(OwnerDecider.end(command, given));
    }

    @EventSourcingHandler
    void on(DelegationGiven event) {
        id = new Delegations(event.owner(), event.person()).toString();
        given = given.evolve(event);
    }

    @EventSourcingHandler
    void on(DelegationEnded event) {
        given = given.evolve(event);
    }
}
