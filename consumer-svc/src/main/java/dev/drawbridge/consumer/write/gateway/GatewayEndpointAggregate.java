package dev.drawbridge.consumer.write.gateway;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.Tokens;
import dev.drawbridge.consumer.domain.gateway.GatewayClaims;
import dev.drawbridge.consumer.domain.gateway.GatewayClaims.Routes;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpoint.Open;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.CreateGatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.DeleteGatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.LetRouteTableGo;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.ModifyGatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointDecider;
import dev.drawbridge.events.GatewayEndpointEvent;
import dev.drawbridge.events.decide.Decision;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class GatewayEndpointAggregate {

    @AggregateIdentifier private @Nullable String id;
    private GatewayEndpoint endpoint = new GatewayEndpoint.Unknown();

    GatewayEndpointAggregate() {}

    /** What is claimed and then refused goes with the transaction. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateGatewayEndpoint command, GatewayClaims claims, Tokens tokens) {
        Decisions.apply(
                tokens.repeated(command.use())
                        .or(() -> claims.claim(command))
                        .map(Decision::<GatewayEndpointEvent>refuse)
                        .orElseGet(() -> decide(command)));
    }

    /** What is given back first may be what is wanted. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ModifyGatewayEndpoint command, GatewayClaims claims) {
        var decision = decide(command);
        if (decision instanceof Decision.Decided<GatewayEndpointEvent>
                && endpoint instanceof Open open) {
            claims.giveBack(command.endpointId(), command.removed());
            decision =
                    claim(command, open, claims)
                            .map(Decision::<GatewayEndpointEvent>refuse)
                            .orElse(decision);
        }
        Decisions.apply(decision);
    }

    private static Optional<Record> claim(
            ModifyGatewayEndpoint command, Open open, GatewayClaims claims) {
        return claims.claim(
                new Routes(
                        command.endpointId(), open.vpcId(), open.prefixListId(), command.added()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteGatewayEndpoint command, GatewayClaims claims) {
        Decisions.apply(decide(command));
        claims.giveBackAll(command.endpointId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LetRouteTableGo command, GatewayClaims claims) {
        Decisions.apply(decide(command));
        claims.giveBack(command.endpointId(), List.of(command.routeTableId()));
    }

    private Decision<GatewayEndpointEvent> decide(GatewayEndpointCommand command) {
        id = command.endpointId().value();
        return GatewayEndpointDecider.decide(command, endpoint);
    }

    @EventSourcingHandler
    void on(GatewayEndpointEvent event) {
        id = event.stream();
        endpoint = GatewayEndpoint.evolve(endpoint, event);
    }
}
