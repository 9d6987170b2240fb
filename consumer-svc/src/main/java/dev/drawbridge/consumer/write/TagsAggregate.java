package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.tag.TagCommand.RemoveTags;
import dev.drawbridge.consumer.domain.tag.TagCommand.SetTags;
import dev.drawbridge.consumer.domain.tag.TagDecider;
import dev.drawbridge.consumer.domain.tag.TagEvent;
import dev.drawbridge.consumer.domain.tag.Tags;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A stream beside the resource's own, so that whatever there will be can bear tags. */
@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class TagsAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Tags tags = Tags.asBorn();

    TagsAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetTags command, Clock clock) {
        Decisions.apply(TagDecider.decide(command, tags, Now.of(clock)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveTags command, Clock clock) {
        Decisions.apply(TagDecider.decide(command, tags, Now.of(clock)));
    }

    @EventSourcingHandler
    void on(TagEvent event) {
        id = event.tagsId();
        tags = Tags.evolve(tags, event);
    }
}
