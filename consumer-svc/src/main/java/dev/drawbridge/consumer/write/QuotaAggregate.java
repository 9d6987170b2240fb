package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.allowance.AdjustQuota;
import dev.drawbridge.consumer.domain.allowance.Quota;
import dev.drawbridge.events.LandscapeEvent.QuotaAdjusted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class QuotaAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Quota quota = Quota.USUAL;

    QuotaAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdjustQuota command) {
        id = command.quotaId();
        Decisions.apply(Quota.decide(command, quota));
    }

    @EventSourcingHandler
    void on(QuotaAdjusted event) {
        id = event.stream();
        quota = Quota.evolve(event);
    }
}
