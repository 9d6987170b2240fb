package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.Refusal.EndpointQuotaReached;
import dev.drawbridge.consumer.domain.Refusal.NoSuchVpc;
import dev.drawbridge.consumer.domain.gateway.GatewayClaims;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.CreateGatewayEndpoint;
import dev.drawbridge.consumer.domain.landscape.Holds;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.consumer.domain.landscape.Obstacle.RouteListed;
import dev.drawbridge.events.id.EndpointId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcGatewayClaims implements GatewayClaims {

    private final JdbcTemplate jdbc;
    private final Numbers numbers;
    private final Holds holds;
    private final long quota;

    JdbcGatewayClaims(
            JdbcTemplate jdbc,
            Numbers numbers,
            Holds holds,
            @Value("${drawbridge.quota.gateway-endpoints-per-region:20}") long quota) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.holds = holds;
        this.quota = quota;
    }

    @Override
    public Optional<Record> claim(CreateGatewayEndpoint command) {
        var vpcId = command.vpcId();
        if (!holds.hold(vpcId, Kind.ENDPOINT, command.endpointId().value())) {
            return Optional.of(new NoSuchVpc(vpcId));
        }
        var place = "gateways-%s-%s".formatted(command.owner(), command.region());
        var wish = Wish.ofAll(place, quota(place, command), new EndpointQuotaReached(vpcId));
        return numbers.take(command.endpointId().value(), List.of(wish))
                .refusal()
                .or(() ->
                        claim(
                                new Routes(
                                        command.endpointId(),
                                        vpcId,
                                        command.prefixListId(),
                                        command.routeTableIds())));
    }

    /** The lock is for what comes after: who counts what a Region has sees all there is. */
    private long quota(String place, CreateGatewayEndpoint command) {
        jdbc.update(
                "insert into place (id, first, last) values (?, 0, 0) on conflict do nothing",
                place);
        jdbc.queryForList("select id from place where id = ? for update", String.class, place);
        return jdbc
                .queryForList(
                        "select value from quota_view where owner = ? and region = ?"
                                + " and quota = 'gateway-endpoints-per-region'",
                        Long.class,
                        command.owner().value(),
                        command.region().value())
                .stream()
                .findFirst()
                .orElse(quota);
    }

    /** The shared lock waits for whoever is just deleting a table. */
    @Override
    public Optional<Record> claim(Routes routes) {
        var wanted = new TreeSet<>(routes.routeTableIds());
        var there =
                jdbc.queryForList(
                        "select route_table_id from route_table_view where vpc_id = ?"
                                + " and route_table_id = any (?::text[])"
                                + " order by route_table_id for key share",
                        String.class,
                        routes.vpcId().value(),
                        wanted.toArray(String[]::new));
        return wanted.stream()
                .filter(table -> !there.contains(table))
                .findFirst()
                .<Record>map(table -> new NotThere(Kind.ROUTE_TABLE, table))
                .or(() ->
                        wanted.stream()
                                .filter(table -> !take(table, routes))
                                .findFirst()
                                .map(table -> new RouteListed(table, routes.prefixListId())));
    }

    private boolean take(String routeTableId, Routes routes) {
        return jdbc.update(
                        "insert into gateway_route values (?, ?, ?) on conflict do nothing",
                        routeTableId,
                        routes.prefixListId(),
                        routes.endpointId().value())
                == 1;
    }

    /** The lock waits for whoever is just adding a route; the next statement sees it. */
    @Override
    public List<EndpointId> in(String routeTableId) {
        jdbc.queryForList(
                "select route_table_id from route_table_view where route_table_id = ? for update",
                String.class,
                routeTableId);
        return jdbc.query(
                "select endpoint_id from gateway_route where route_table_id = ?"
                        + " order by endpoint_id",
                (row, _) -> new EndpointId(row.getString(1)),
                routeTableId);
    }

    @Override
    public void giveBack(EndpointId endpointId, Collection<String> routeTableIds) {
        jdbc.update(
                "delete from gateway_route where endpoint_id = ?"
                        + " and route_table_id = any (?::text[])",
                endpointId.value(),
                routeTableIds.toArray(String[]::new));
    }

    @Override
    public void giveBackAll(EndpointId endpointId) {
        jdbc.update("delete from gateway_route where endpoint_id = ?", endpointId.value());
        jdbc.update("delete from claim where endpoint_id = ?", endpointId.value());
        holds.release(endpointId.value());
    }
}
