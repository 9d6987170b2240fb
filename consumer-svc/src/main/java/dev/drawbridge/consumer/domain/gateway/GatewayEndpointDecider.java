package dev.drawbridge.consumer.domain.gateway;

import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpoint.Open;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.CreateGatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.DeleteGatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.LetRouteTableGo;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.ModifyGatewayEndpoint;
import dev.drawbridge.consumer.domain.landscape.Obstacle.RouteListed;
import dev.drawbridge.events.GatewayEndpointEvent;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointCreated;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointDeleted;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointModified;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What one Gateway endpoint can know. Whether a table takes its route is for the guard to see. */
public final class GatewayEndpointDecider {

    private GatewayEndpointDecider() {}

    public static Decision<GatewayEndpointEvent> decide(
            GatewayEndpointCommand command, GatewayEndpoint endpoint) {
        return switch (command) {
            case CreateGatewayEndpoint create -> create(create, endpoint);
            case ModifyGatewayEndpoint modify ->
                    endpoint instanceof Open open && owns(modify.caller(), modify.region(), open)
                            ? modify(modify, open)
                            : Decision.refuse(new NoSuchEndpoint(modify.endpointId()));
            case DeleteGatewayEndpoint delete ->
                    endpoint instanceof Open open && owns(delete.caller(), delete.region(), open)
                            ? Decision.events(
                                    new GatewayEndpointDeleted(delete.endpointId(), open.owner()))
                            : Decision.refuse(new NoSuchEndpoint(delete.endpointId()));
            case LetRouteTableGo gone ->
                    endpoint instanceof Open open
                                    && open.routeTableIds().contains(gone.routeTableId())
                            ? modified(
                                    gone.endpointId(),
                                    open,
                                    without(open, List.of(gone.routeTableId())),
                                    open.policyDocument())
                            : Decision.nothing();
        };
    }

    private static Decision<GatewayEndpointEvent> create(
            CreateGatewayEndpoint create, GatewayEndpoint endpoint) {
        return endpoint instanceof GatewayEndpoint.Unknown
                ? Decision.events(
                        new GatewayEndpointCreated(
                                create.endpointId(),
                                create.owner(),
                                create.region(),
                                create.createdBy(),
                                create.vpcId(),
                                create.serviceName(),
                                create.prefixListId(),
                                create.routeTableIds(),
                                create.policyDocument(),
                                create.tags()))
                : Decision.nothing();
    }

    private static Decision<GatewayEndpointEvent> modify(ModifyGatewayEndpoint modify, Open open) {
        var there = without(open, modify.removed());
        var twice = modify.added().stream().filter(there::contains).findFirst();
        if (twice.isPresent()) {
            return Decision.refuse(new RouteListed(twice.get(), open.prefixListId()));
        }
        var tables = Stream.concat(there.stream(), modify.added().stream()).distinct().toList();
        var policy = Objects.requireNonNullElse(modify.policyDocument(), open.policyDocument());
        return tables.equals(open.routeTableIds()) && policy.equals(open.policyDocument())
                ? Decision.nothing()
                : modified(modify.endpointId(), open, tables, policy);
    }

    private static Decision<GatewayEndpointEvent> modified(
            EndpointId id, Open open, List<String> tables, String policy) {
        return Decision.events(
                new GatewayEndpointModified(id, open.owner(), open.prefixListId(), tables, policy));
    }

    private static List<String> without(Open open, List<String> removed) {
        return open.routeTableIds().stream().filter(id -> !removed.contains(id)).toList();
    }

    private static boolean owns(AccountId caller, RegionName region, Open open) {
        return open.owner().equals(caller) && open.region().equals(region);
    }
}
