package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.landscape.RoutingCommand.ReplaceAssociation;
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
import dev.drawbridge.events.id.VpcId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A VPC's route tables, which only together know where a packet goes. It needs no birth: a VPC
 * always has its first main table.
 *
 * @param main the table of all subnets without one of their own, {@code mainAssociation} its id
 */
public record Routing(String main, String mainAssociation, Map<String, Table> tables) {

    /** An association of a subnet with a table. */
    public record Seat(String routeTableId, String subnetId) {}

    /**
     * @param routes targets by destination
     * @param subnets by association
     * @param gateways whose routes are learned
     */
    public record Table(
            Map<String, String> routes, Map<String, String> subnets, Set<String> gateways) {

        static final Table EMPTY = new Table(Map.of(), Map.of(), Set.of());

        Table routed(String destination, String target) {
            return new Table(with(routes, destination, target), subnets, gateways);
        }

        Table unrouted(String destination) {
            return new Table(without(routes, destination), subnets, gateways);
        }

        Table seated(String association, String subnet) {
            return new Table(routes, with(subnets, association, subnet), gateways);
        }

        Table unseated(String association) {
            return new Table(routes, without(subnets, association), gateways);
        }

        Table learning(String gateway, boolean yes) {
            var all = new TreeSet<>(gateways);
            var _ = yes ? all.add(gateway) : all.remove(gateway);
            return new Table(routes, subnets, all);
        }
    }

    public static Routing of(VpcId vpcId) {
        var table = RoutingEvent.firstMainTable(vpcId);
        return new Routing(
                table, table.replaceFirst("rtb-", "rtbassoc-"), Map.of(table, Table.EMPTY));
    }

    /** The association, unless it is the main one. */
    Optional<Seat> seat(String associationId) {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().subnets().containsKey(associationId))
                .map(table ->
                        new Seat(table.getKey(), table.getValue().subnets().get(associationId)))
                .findFirst();
    }

    /** Whether another table becomes the main one. */
    public boolean choosesMain(ReplaceAssociation command) {
        return command.associationId().equals(mainAssociation)
                && !command.routeTableId().equals(main);
    }

    boolean hasTable(String subnetId) {
        return tables.values().stream().anyMatch(t -> t.subnets().containsValue(subnetId));
    }

    public static Routing evolve(Routing routing, RoutingEvent event) {
        var id = event.routeTableId();
        return switch (event) {
            case RouteTableCreated _ -> routing.with(with(routing.tables, id, Table.EMPTY));
            case RouteTableDeleted _ -> routing.with(without(routing.tables, id));
            case RouteSet set -> routing.at(id, t -> t.routed(set.destination(), set.target()));
            case RouteRemoved removed -> routing.at(id, t -> t.unrouted(removed.destination()));
            case RouteTableAssociated seat ->
                    routing.at(id, t -> t.seated(seat.associationId(), seat.subnetId().value()));
            case RouteTableDisassociated seat ->
                    routing.at(id, t -> t.unseated(seat.associationId()));
            case MainRouteTableChosen chosen ->
                    new Routing(id, chosen.associationId(), routing.tables);
            case RoutePropagationEnabled e -> routing.at(id, t -> t.learning(e.gatewayId(), true));
            case RoutePropagationDisabled e ->
                    routing.at(id, t -> t.learning(e.gatewayId(), false));
        };
    }

    private Routing at(String tableId, UnaryOperator<Table> change) {
        var table = tables.getOrDefault(tableId, Table.EMPTY);
        return with(with(tables, tableId, change.apply(table)));
    }

    private Routing with(Map<String, Table> changed) {
        return new Routing(main, mainAssociation, changed);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        var copy = new HashMap<>(map);
        copy.remove(key);
        return copy;
    }
}
