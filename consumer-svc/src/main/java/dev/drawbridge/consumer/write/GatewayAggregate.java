package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.landscape.Gateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.AttachGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.CreateGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DeleteGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DetachGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayDecider;
import dev.drawbridge.consumer.domain.landscape.Holds;
import dev.drawbridge.consumer.domain.landscape.Obstacle.InUse;
import dev.drawbridge.consumer.domain.landscape.Obstacle.VpcHasGateway;
import dev.drawbridge.events.LandscapeEvent.GatewayEvent;
import dev.drawbridge.events.decide.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class GatewayAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Gateway gateway = new Gateway.Unknown();

    GatewayAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateGateway command) {
        Decisions.apply(GatewayDecider.decide(command, gateway));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AttachGateway command, Holds holds) {
        var decision = GatewayDecider.decide(command, gateway);
        var free =
                decision instanceof Decision.Denied<?>
                        || holds.hold(command.vpcId(), command.kind(), command.gatewayId());
        Decisions.apply(
                free
                        ? decision
                        : Decision.refuse(new VpcHasGateway(command.kind(), command.vpcId())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DetachGateway command, Holds holds) {
        Decisions.apply(GatewayDecider.decide(command, gateway));
        holds.release(command.gatewayId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteGateway command, Holds holds) {
        var decision = GatewayDecider.decide(command, gateway);
        var used = !(decision instanceof Decision.Denied<?>) && holds.used(command.gatewayId());
        Decisions.apply(
                used ? Decision.refuse(new InUse(command.kind(), command.gatewayId())) : decision);
    }

    @EventSourcingHandler
    void on(GatewayEvent event) {
        id = event.gatewayId();
        gateway = Gateway.evolve(gateway, event);
    }
}
