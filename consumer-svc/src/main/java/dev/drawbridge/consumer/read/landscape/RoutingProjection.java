package dev.drawbridge.consumer.read.landscape;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcDeleted;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.events.GatewayEndpointEvent;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointCreated;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointDeleted;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointModified;
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
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("routing")
final class RoutingProjection implements Rebuildable {

    private static final List<String> TABLES =
            List.of(
                    "route_table_view",
                    "route_view",
                    "route_association_view",
                    "route_propagation_view");

    private final JdbcTemplate jdbc;

    RoutingProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return TABLES;
    }

    @ResetHandler
    void reset() {
        TABLES.forEach(view -> jdbc.update("delete from " + view));
    }

    /** A VPC's first main table comes with it. */
    @EventHandler
    void on(VpcCreated vpc) {
        var id = RoutingEvent.firstMainTable(vpc.vpcId());
        jdbc.update(
                "insert into route_table_view values (?, ?, ?, ?, ?, '{}', ?)",
                id,
                vpc.vpcId().value(),
                vpc.owner().value(),
                vpc.region().value(),
                vpc.cidrBlock(),
                Moments.of(vpc.at()));
        jdbc.update(
                "insert into route_association_view values (?, ?, ?, null)",
                id.replaceFirst("rtb-", "rtbassoc-"),
                id,
                vpc.vpcId().value());
    }

    @EventHandler
    void on(VpcDeleted vpc) {
        jdbc.queryForList(
                        "select route_table_id from route_table_view where vpc_id = ?",
                        String.class,
                        vpc.vpcId().value())
                .forEach(this::forget);
    }

    @EventHandler
    void on(RoutingEvent event, @Timestamp Instant at) {
        var id = event.routeTableId();
        switch (event) {
            case RouteTableCreated created -> add(created, at);
            case RouteTableDeleted _ -> forget(id);
            case RouteSet set ->
                    jdbc.update(
                            "insert into route_view values (?, ?, ?)"
                                    + " on conflict (route_table_id, destination)"
                                    + " do update set target = excluded.target",
                            id,
                            set.destination(),
                            set.target());
            case RouteRemoved removed ->
                    jdbc.update(
                            "delete from route_view where route_table_id = ? and destination = ?",
                            id,
                            removed.destination());
            case RouteTableAssociated made ->
                    associate(made.associationId(), made, made.subnetId().value());
            case RouteTableDisassociated gone -> disassociate(gone.associationId());
            case MainRouteTableChosen chosen -> choose(chosen);
            case RoutePropagationEnabled learning -> learn(id, learning.gatewayId());
            case RoutePropagationDisabled learning -> unlearn(id, learning.gatewayId());
        }
    }

    /** A Gateway endpoint's routes are its own to make and to remove. Said so, for the index. */
    @EventHandler
    void on(GatewayEndpointEvent event) {
        jdbc.update(
                "delete from route_view where target = ? and target like 'vpce-%'",
                event.endpointId().value());
        switch (event) {
            case GatewayEndpointCreated e -> lead(e, e.routeTableIds(), e.prefixListId());
            case GatewayEndpointModified e -> lead(e, e.routeTableIds(), e.prefixListId());
            case GatewayEndpointDeleted _ -> {}
        }
    }

    private void lead(GatewayEndpointEvent event, List<String> tables, String prefixListId) {
        tables.forEach(id ->
                jdbc.update(
                        "insert into route_view values (?, ?, ?)",
                        id,
                        prefixListId,
                        event.endpointId().value()));
    }

    private void learn(String routeTableId, String gatewayId) {
        jdbc.update("insert into route_propagation_view values (?, ?)", routeTableId, gatewayId);
    }

    private void unlearn(String routeTableId, String gatewayId) {
        jdbc.update(
                "delete from route_propagation_view where route_table_id = ? and gateway_id = ?",
                routeTableId,
                gatewayId);
    }

    /** The range is that of any of the VPC's tables: it always has its main one. */
    private void add(RouteTableCreated created, Instant at) {
        jdbc.update(
                """
                insert into route_table_view select ?, vpc_id, ?, ?, vpc_cidr, ?, ?
                from route_table_view where vpc_id = ? limit 1
                """,
                created.routeTableId(),
                created.owner().value(),
                created.region().value(),
                Json.write(created.tags()),
                Moments.of(at),
                created.vpcId().value());
    }

    /**
     * A Gateway endpoint lets go of its route in the same transaction. Taken here, whoever is just
     * modifying that endpoint would wait for the route, and be waited for.
     */
    private void forget(String routeTableId) {
        for (var view : TABLES) {
            var others = view.equals("route_view") ? " and target not like 'vpce-%'" : "";
            jdbc.update("delete from " + view + " where route_table_id = ?" + others, routeTableId);
        }
    }

    private void associate(String associationId, RoutingEvent event, String subnetId) {
        jdbc.update(
                "insert into route_association_view values (?, ?, ?, ?)",
                associationId,
                event.routeTableId(),
                event.vpcId().value(),
                subnetId);
    }

    private void disassociate(String associationId) {
        jdbc.update("delete from route_association_view where association_id = ?", associationId);
    }

    private void choose(MainRouteTableChosen chosen) {
        jdbc.update(
                "update route_association_view set association_id = ?, route_table_id = ?"
                        + " where vpc_id = ? and subnet_id is null",
                chosen.associationId(),
                chosen.routeTableId(),
                chosen.vpcId().value());
    }
}
