package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.landscape.Obstacle.InUse;
import dev.drawbridge.consumer.domain.landscape.Obstacle.LocalRoute;
import dev.drawbridge.consumer.domain.landscape.Obstacle.MainAssociation;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NoSuchRoute;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.consumer.domain.landscape.Obstacle.RouteExists;
import dev.drawbridge.consumer.domain.landscape.Obstacle.SubnetHasTable;
import dev.drawbridge.consumer.domain.landscape.Obstacle.WithinVpc;
import dev.drawbridge.consumer.domain.landscape.Routing.Table;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Associate;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.CreateRoute;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.CreateRouteTable;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.DeleteRoute;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.DeleteRouteTable;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Disassociate;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.LetSubnetGo;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Place;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Propagate;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.ReplaceAssociation;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.ReplaceRoute;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.events.LandscapeEvent.MainRouteTableChosen;
import dev.drawbridge.events.LandscapeEvent.RoutePropagationDisabled;
import dev.drawbridge.events.LandscapeEvent.RoutePropagationEnabled;
import dev.drawbridge.events.LandscapeEvent.RouteRemoved;
import dev.drawbridge.events.LandscapeEvent.RouteSet;
import dev.drawbridge.events.LandscapeEvent.RouteTableAssociated;
import dev.drawbridge.events.LandscapeEvent.RouteTableCreated;
import dev.drawbridge.events.LandscapeEvent.RouteTableDeleted;
import dev.drawbridge.events.LandscapeEvent.RouteTableDisassociated;
import dev.drawbridge.events.LandscapeEvent.RoutingEvent;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.SubnetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

public final class RoutingDecider {

    private RoutingDecider() {}

    public static Decision<RoutingEvent> decide(RoutingCommand command, Routing routing) {
        var at = command.place();
        return switch (command) {
            case CreateRouteTable c ->
                    Decision.events(
                            new RouteTableCreated(
                                    at.vpcId(),
                                    at.owner(),
                                    c.region(),
                                    c.routeTableId(),
                                    c.tags()));
            case DeleteRouteTable c -> in(routing, c.routeTableId(), t -> delete(c, t, routing));
            case CreateRoute c -> in(routing, c.routeTableId(), t -> create(c, t));
            case ReplaceRoute c -> in(routing, c.routeTableId(), t -> replace(c, t));
            case DeleteRoute c -> in(routing, c.routeTableId(), t -> delete(c, t));
            case Associate c -> in(routing, c.routeTableId(), _ -> associate(c, routing));
            case Disassociate c -> disassociate(c, routing);
            case ReplaceAssociation c -> in(routing, c.routeTableId(), _ -> replace(c, routing));
            case LetSubnetGo c -> letGo(c, routing);
            case Propagate c -> in(routing, c.routeTableId(), t -> propagate(c, t));
        };
    }

    private static Decision<RoutingEvent> in(
            Routing routing, String id, Function<Table, Decision<RoutingEvent>> then) {
        var table = routing.tables().get(id);
        return table == null
                ? Decision.refuse(new NotThere(Kind.ROUTE_TABLE, id))
                : then.apply(table);
    }

    private static Decision<RoutingEvent> delete(DeleteRouteTable c, Table table, Routing routing) {
        var id = c.routeTableId();
        return id.equals(routing.main()) || !table.subnets().isEmpty()
                ? Decision.refuse(new InUse(Kind.ROUTE_TABLE, id))
                : Decision.events(new RouteTableDeleted(c.place().vpcId(), c.place().owner(), id));
    }

    private static Decision<RoutingEvent> create(CreateRoute c, Table table) {
        var destination = c.destination().toString();
        if (c.vpc().equals(c.destination()) || table.routes().containsKey(destination)) {
            return Decision.refuse(new RouteExists(destination));
        }
        return c.vpc().contains(c.destination())
                ? Decision.refuse(new WithinVpc(destination))
                : set(c.place(), c.routeTableId(), c.destination(), c.target());
    }

    private static Decision<RoutingEvent> replace(ReplaceRoute c, Table table) {
        var destination = c.destination().toString();
        if (c.vpc().equals(c.destination())) {
            return Decision.refuse(new WithinVpc(destination));
        }
        var target = table.routes().get(destination);
        if (target == null) {
            return Decision.refuse(new NoSuchRoute(destination, c.routeTableId()));
        }
        return target.equals(c.target())
                ? Decision.nothing()
                : set(c.place(), c.routeTableId(), c.destination(), c.target());
    }

    private static Decision<RoutingEvent> set(
            Place at, String tableId, Cidr destination, String target) {
        return Decision.events(
                new RouteSet(at.vpcId(), at.owner(), tableId, destination.toString(), target));
    }

    private static Decision<RoutingEvent> delete(DeleteRoute c, Table table) {
        var destination = c.destination().toString();
        if (c.vpc().equals(c.destination())) {
            return Decision.refuse(new LocalRoute(destination, c.routeTableId()));
        }
        var at = c.place();
        return table.routes().containsKey(destination)
                ? Decision.events(
                        new RouteRemoved(at.vpcId(), at.owner(), c.routeTableId(), destination))
                : Decision.refuse(new NoSuchRoute(destination, c.routeTableId()));
    }

    private static Decision<RoutingEvent> associate(Associate c, Routing routing) {
        return routing.hasTable(c.subnetId().value())
                ? Decision.refuse(new SubnetHasTable(c.routeTableId()))
                : Decision.events(
                        associated(c.place(), c.routeTableId(), c.associationId(), c.subnetId()));
    }

    private static RouteTableAssociated associated(
            Place at, String tableId, String association, SubnetId subnet) {
        return new RouteTableAssociated(at.vpcId(), at.owner(), tableId, association, subnet);
    }

    private static RouteTableDisassociated disassociated(
            Place at, String tableId, String association) {
        return new RouteTableDisassociated(at.vpcId(), at.owner(), tableId, association);
    }

    private static Decision<RoutingEvent> disassociate(Disassociate c, Routing routing) {
        var id = c.associationId();
        if (id.equals(routing.mainAssociation())) {
            return Decision.refuse(new MainAssociation(id));
        }
        return routing.seat(id)
                .map(seat ->
                        Decision.<RoutingEvent>events(
                                disassociated(c.place(), seat.routeTableId(), id)))
                .orElseGet(() -> Decision.refuse(new NotThere(Kind.ASSOCIATION, id)));
    }

    private static Decision<RoutingEvent> replace(ReplaceAssociation c, Routing routing) {
        var at = c.place();
        var id = c.associationId();
        if (id.equals(routing.mainAssociation())) {
            return Decision.events(
                    new MainRouteTableChosen(
                            at.vpcId(), at.owner(), c.routeTableId(), c.newAssociationId()));
        }
        return routing.seat(id)
                .map(seat ->
                        Decision.<RoutingEvent>events(
                                disassociated(at, seat.routeTableId(), id),
                                associated(
                                        at,
                                        c.routeTableId(),
                                        c.newAssociationId(),
                                        new SubnetId(seat.subnetId()))))
                .orElseGet(() -> Decision.refuse(new NotThere(Kind.ASSOCIATION, id)));
    }

    private static Decision<RoutingEvent> letGo(LetSubnetGo c, Routing routing) {
        List<RoutingEvent> gone = new ArrayList<>();
        routing.tables()
                .forEach((id, table) ->
                        table.subnets().entrySet().stream()
                                .filter(seat -> seat.getValue().equals(c.subnetId().value()))
                                .map(Map.Entry::getKey)
                                .forEach(a -> gone.add(disassociated(c.place(), id, a))));
        return new Decision.Decided<>(gone);
    }

    private static Decision<RoutingEvent> propagate(Propagate c, Table table) {
        var at = c.place();
        if (table.gateways().contains(c.gatewayId()) == c.enable()) {
            return Decision.nothing();
        }
        return Decision.events(
                c.enable()
                        ? new RoutePropagationEnabled(
                                at.vpcId(), at.owner(), c.routeTableId(), c.gatewayId())
                        : new RoutePropagationDisabled(
                                at.vpcId(), at.owner(), c.routeTableId(), c.gatewayId()));
    }
}
