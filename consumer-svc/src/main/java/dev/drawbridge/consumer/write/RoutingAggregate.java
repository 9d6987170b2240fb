package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.Refusal.NoSuchSubnet;
import dev.drawbridge.consumer.domain.Refusal.NoSuchVpc;
import dev.drawbridge.consumer.domain.Tokens;
import dev.drawbridge.consumer.domain.landscape.Holds;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.Routing;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Associate;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.CreateRoute;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.CreateRouteTable;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.DeleteRoute;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.DeleteRouteTable;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Disassociate;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.LetSubnetGo;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Propagate;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.ReplaceAssociation;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.ReplaceRoute;
import dev.drawbridge.consumer.domain.landscape.RoutingDecider;
import dev.drawbridge.events.LandscapeEvent.RoutingEvent;
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
final class RoutingAggregate {

    @AggregateIdentifier private @Nullable String id;
    private @Nullable Routing routing;

    RoutingAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateRouteTable command, Holds holds, Tokens tokens) {
        Decisions.apply(
                tokens.repeated(command.use())
                        .map(Decision::<RoutingEvent>refuse)
                        .orElseGet(() -> created(command, holds)));
    }

    private Decision<RoutingEvent> created(CreateRouteTable command, Holds holds) {
        var vpcId = command.place().vpcId();
        var there = holds.hold(vpcId, Kind.ROUTE_TABLE, command.routeTableId());
        return there ? decide(command) : Decision.refuse(new NoSuchVpc(vpcId));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteRouteTable command, Holds holds) {
        Decisions.apply(decide(command));
        holds.release(command.routeTableId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateRoute command) {
        Decisions.apply(decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplaceRoute command) {
        Decisions.apply(decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteRoute command) {
        Decisions.apply(decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Associate command, Holds holds) {
        var decision = decide(command);
        var there = decision instanceof Decision.Denied<?> || holds.keep(command.subnetId());
        Decisions.apply(there ? decision : Decision.refuse(new NoSuchSubnet(command.subnetId())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Disassociate command) {
        Decisions.apply(decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplaceAssociation command, Holds holds) {
        var decision = decide(command);
        var there = decision instanceof Decision.Denied<?> || exchange(command, holds);
        Decisions.apply(there ? decision : Decision.refuse(new NoSuchVpc(command.place().vpcId())));
    }

    /** The main table goes with its VPC; the one it takes over from keeps the VPC from now on. */
    private boolean exchange(ReplaceAssociation command, Holds holds) {
        var vpcId = command.place().vpcId();
        var main = current(vpcId).main();
        if (!current(vpcId).choosesMain(command)) {
            return true;
        }
        holds.release(command.routeTableId());
        return holds.hold(vpcId, Kind.ROUTE_TABLE, main);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LetSubnetGo command) {
        Decisions.apply(decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Propagate command) {
        Decisions.apply(decide(command));
    }

    private Decision<RoutingEvent> decide(RoutingCommand command) {
        // A decision that changes nothing leaves a VPC's routing as unborn as it was.
        id = command.routingId();
        return RoutingDecider.decide(command, current(command.place().vpcId()));
    }

    @EventSourcingHandler
    void on(RoutingEvent event) {
        id = event.stream();
        routing = Routing.evolve(current(event.vpcId()), event);
    }

    private Routing current(VpcId vpcId) {
        var known = routing;
        return known == null ? Routing.of(vpcId) : known;
    }
}
