package dev.drawbridge.notification.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.notification.domain.subscription.Subscription;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand;
import dev.drawbridge.notification.domain.subscription.SubscriptionDecider;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class SubscriptionAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Subscription state = new Subscription.Absent();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(SubscriptionCommand.Request command, Clock clock) {
        Decisions.apply(SubscriptionDecider.decide(command, state, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(SubscriptionCommand.Repeat command, Clock clock) {
        Decisions.apply(SubscriptionDecider.decide(command, state, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(SubscriptionCommand.SetAttribute command, Clock clock) {
        Decisions.apply(SubscriptionDecider.decide(command, state, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(SubscriptionCommand.Confirm command, Clock clock) {
        Decisions.apply(SubscriptionDecider.decide(command, state, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(SubscriptionCommand.End command, Clock clock) {
        Decisions.apply(SubscriptionDecider.decide(command, state, clock.instant()));
    }

    @EventSourcingHandler
    void on(SubscriptionEvent event) {
        id = event.subscriptionArn();
        state = Subscription.evolve(state, event);
    }
}
