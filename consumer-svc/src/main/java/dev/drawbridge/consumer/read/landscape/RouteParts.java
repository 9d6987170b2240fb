package dev.drawbridge.consumer.read.landscape;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.drawbridge.consumer.read.landscape.RouteTableView.Association;
import dev.drawbridge.consumer.read.landscape.RouteTableView.Route;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What belongs to route tables, for many tables in a query each. */
@Repository
final class RouteParts {

    /** Routes that were made, then those learned from the networks on premises. */
    private static final String ROUTES =
            """
            select r.route_table_id, r.destination, r.target, 'CreateRoute' as origin,
                exists (select 1 from gateway_view g
                    where g.gateway_id = r.target and g.vpc_id = t.vpc_id)
                or exists (select 1 from peering_view p
                    where p.peering_id = r.target and p.status = 'active'
                    and t.vpc_id in (p.requester_vpc, p.accepter_vpc))
                or r.target like 'vpce-%' as active
            from route_view r join route_table_view t using (route_table_id)
            where r.route_table_id = any (?::text[])
            union all
            select distinct p.route_table_id, x.destination, p.gateway_id, ?, true
            from route_propagation_view p
            join route_table_view t using (route_table_id)
            join gateway_view g on g.gateway_id = p.gateway_id and g.vpc_id = t.vpc_id
            join vpn_connection_view v on v.vpn_gateway_id = p.gateway_id
            cross join lateral unnest(v.routes) as x (destination)
            where p.route_table_id = any (?::text[])
            order by 4, 2
            """;

    private record Owned<T>(String routeTableId, T of) {}

    private final JdbcTemplate jdbc;

    RouteParts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<Route>> routes(Object ids) {
        return byTable(
                jdbc.query(
                        ROUTES,
                        (row, _) ->
                                new Owned<>(
                                        row.getString(1),
                                        new Route(
                                                row.getString("destination"),
                                                row.getString("target"),
                                                row.getBoolean("active"),
                                                row.getString("origin"))),
                        ids,
                        RouteTableView.LEARNED,
                        ids));
    }

    Map<String, List<Association>> associations(Object ids) {
        return byTable(
                jdbc.query(
                        "select * from route_association_view where route_table_id ="
                                + " any (?::text[]) order by subnet_id nulls first",
                        (row, _) ->
                                new Owned<>(
                                        row.getString("route_table_id"),
                                        new Association(
                                                row.getString("association_id"),
                                                row.getString("subnet_id"))),
                        ids));
    }

    Map<String, List<String>> gateways(Object ids) {
        return byTable(
                jdbc.query(
                        "select * from route_propagation_view where route_table_id ="
                                + " any (?::text[]) order by gateway_id",
                        (row, _) -> new Owned<>(row.getString(1), row.getString(2)),
                        ids));
    }

    private static <T> Map<String, List<T>> byTable(List<Owned<T>> owned) {
        return owned.stream()
                .collect(groupingBy(Owned::routeTableId, mapping(Owned::of, toList())));
    }
}
