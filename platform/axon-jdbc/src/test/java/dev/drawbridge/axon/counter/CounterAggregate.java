package dev.drawbridge.axon.counter;

import dev.drawbridge.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The write shell: nothing but hands decisions to Axon. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class CounterAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Counter state = new Counter.Unborn();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CounterCommand.Open command) {
        decide(command);
    }

    /** Handlers may answer. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(CounterCommand.Change command) {
        decide(command);
        return state instanceof Counter.Open(long total, long _) ? total : 0;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CounterCommand.Drain command) {
        decide(command);
    }

    private void decide(CounterCommand command) {
        Decisions.apply(CounterDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(CounterEvent event) {
        id = event.counter().value();
        state = Counter.evolve(state, event);
    }
}
