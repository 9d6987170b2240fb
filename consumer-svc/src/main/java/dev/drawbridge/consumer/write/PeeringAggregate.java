package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.landscape.Holds;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NoTransition;
import dev.drawbridge.consumer.domain.landscape.Peering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.AcceptPeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.DeletePeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.RejectPeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.RequestPeering;
import dev.drawbridge.consumer.domain.landscape.PeeringDecider;
import dev.drawbridge.events.LandscapeEvent.PeeringEvent;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.VpcId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class PeeringAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Peering peering = new Peering.Unknown();

    PeeringAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestPeering command) {
        Decisions.apply(PeeringDecider.decide(command, peering));
    }

    /** What is active keeps both VPCs. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AcceptPeering command, Holds holds) {
        var decision = PeeringDecider.decide(command, peering);
        var both =
                decision instanceof Decision.Denied<?>
                        || !(peering instanceof Peering.Pending pending)
                        || hold(pending.requester().vpcId(), holds)
                                && hold(pending.accepter().vpcId(), holds);
        Decisions.apply(
                both
                        ? decision
                        : Decision.refuse(
                                new NoTransition(command.peeringId(), "failed", "active")));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RejectPeering command) {
        Decisions.apply(PeeringDecider.decide(command, peering));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeletePeering command, Holds holds) {
        Decisions.apply(PeeringDecider.decide(command, peering));
        holds.release(command.peeringId());
    }

    private boolean hold(VpcId vpcId, Holds holds) {
        return holds.hold(vpcId, Kind.PEERING, String.valueOf(id));
    }

    @EventSourcingHandler
    void on(PeeringEvent event) {
        id = event.peeringId();
        peering = Peering.evolve(peering, event);
    }
}
