package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.sharing.Share;
import dev.drawbridge.consumer.domain.sharing.ShareCommand.ShareSubnet;
import dev.drawbridge.consumer.domain.sharing.ShareCommand.UnshareSubnet;
import dev.drawbridge.consumer.domain.sharing.ShareDecider;
import dev.drawbridge.events.SharingEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class ShareAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Share share = Share.NOBODY;

    ShareAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ShareSubnet command) {
        id = command.shareId();
        Decisions.apply(ShareDecider.decide(command, share));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnshareSubnet command) {
        id = command.shareId();
        Decisions.apply(ShareDecider.decide(command, share));
    }

    @EventSourcingHandler
    void on(SharingEvent event) {
        id = event.stream();
        share = Share.evolve(share, event);
    }
}
