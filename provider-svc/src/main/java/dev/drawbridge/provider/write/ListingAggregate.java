package dev.drawbridge.provider.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.provider.domain.book.OwnerCommand.ListAccount;
import dev.drawbridge.provider.domain.book.OwnerCommand.Listing;
import dev.drawbridge.provider.domain.book.OwnerDecider;
import dev.drawbridge.provider.domain.book.OwnerEvent.OrganizationPathChanged;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One account in a provider's register. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class ListingAggregate {

    @AggregateIdentifier private @Nullable String id;
    private @Nullable String path;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ListAccount command) {
        Decisions.apply(OwnerDecider.list(command, path));
    }

    @EventSourcingHandler
    void on(OrganizationPathChanged event) {
        id = new Listing(event.owner(), event.account()).toString();
        path = event.path();
    }
}
