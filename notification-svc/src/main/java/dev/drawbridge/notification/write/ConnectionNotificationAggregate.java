package dev.drawbridge.notification.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.notification.domain.telling.ConnectionNotification;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationDecider;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class ConnectionNotificationAggregate {

    @AggregateIdentifier private @Nullable String id;
    private ConnectionNotification state = new ConnectionNotification.Absent();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(ConnectionNotificationCommand.Create command) {
        Decisions.apply(ConnectionNotificationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(ConnectionNotificationCommand.Modify command) {
        Decisions.apply(ConnectionNotificationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(ConnectionNotificationCommand.Delete command) {
        Decisions.apply(ConnectionNotificationDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(ConnectionNotificationEvent event) {
        id = event.id().value();
        state = ConnectionNotification.evolve(state, event);
    }
}
