package dev.drawbridge.notification.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.notification.domain.topic.Topic;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.notification.domain.topic.TopicDecider;
import dev.drawbridge.notification.domain.topic.TopicEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class TopicAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Topic state = new Topic.Absent();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(TopicCommand.Create command) {
        Decisions.apply(TopicDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(TopicCommand.SetAttribute command) {
        Decisions.apply(TopicDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(TopicCommand.ChangePolicy command) {
        Decisions.apply(TopicDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(TopicCommand.AddTags command) {
        Decisions.apply(TopicDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(TopicCommand.RemoveTags command) {
        Decisions.apply(TopicDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(TopicCommand.Delete command) {
        Decisions.apply(TopicDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(TopicEvent event) {
        id = event.topicArn();
        state = Topic.evolve(state, event);
    }
}
