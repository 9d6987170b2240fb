package dev.drawbridge.provider.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.targets.TargetGroup;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Change;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Create;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Delete;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Deregister;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Register;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.TagIt;
import dev.drawbridge.provider.domain.targets.TargetGroupDecider;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent;
import dev.drawbridge.provider.domain.targets.TargetGroups;
import dev.drawbridge.provider.domain.targets.TargetGroups.Use;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class TargetGroupAggregate {

    @AggregateIdentifier private @Nullable String arn;
    private TargetGroup state = TargetGroup.ABSENT;

    /** Answers with the target group of this name, made now or before. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    String handle(Create create, TargetGroups groups) {
        var other = groups.claimName(create);
        if (other.isPresent()) {
            if (!other.get().alike()) {
                Decisions.apply(Decision.refuse(new Refusal.GroupNameTaken(create.name())));
            }
            return other.get().arn();
        }
        decide(create, Use.NOT_ASKED);
        return create.arn();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Register register) {
        decide(register, Use.NOT_ASKED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Deregister deregister) {
        decide(deregister, Use.NOT_ASKED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Change change) {
        decide(change, Use.NOT_ASKED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TagIt tag) {
        decide(tag, Use.NOT_ASKED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Delete delete, TargetGroups groups) {
        decide(delete, groups.shut(delete.arn(), delete.by()));
    }

    private void decide(TargetGroupCommand command, Use use) {
        Decisions.apply(TargetGroupDecider.decide(command, state, use));
    }

    @EventSourcingHandler
    void on(TargetGroupEvent event) {
        arn = event.arn();
        state = TargetGroup.evolve(state, event);
    }
}
