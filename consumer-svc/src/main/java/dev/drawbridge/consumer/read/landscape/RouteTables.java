package dev.drawbridge.consumer.read.landscape;

import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.consumer.read.landscape.RouteTableView.Association;
import dev.drawbridge.consumer.read.landscape.RouteTableView.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The route tables of an account in a Region, or of a VPC, oldest first. */
@Repository
public final class RouteTables {

    private static final String TABLES = "select * from route_table_view where ";
    private static final String IN_ORDER = " order by created_at, route_table_id";

    private record Head(RouteTableView table, String vpcCidr) {}

    private static final RowMapper<Head> HEAD =
            (row, _) ->
                    new Head(
                            new RouteTableView(
                                    row.getString("route_table_id"),
                                    row.getString("vpc_id"),
                                    row.getString("owner"),
                                    row.getString("region"),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Json.tags(row.getString("tags")),
                                    row.getTimestamp("created_at").toInstant()),
                            row.getString("vpc_cidr"));

    private final JdbcTemplate jdbc;
    private final RouteParts parts;

    RouteTables(JdbcTemplate jdbc, RouteParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    public List<RouteTableView> all(String owner, String region) {
        return whole(
                jdbc.query(TABLES + "owner = ? and region = ?" + IN_ORDER, HEAD, owner, region));
    }

    public List<RouteTableView> find(String owner, String region, Collection<String> ids) {
        return whole(
                jdbc.query(
                        TABLES
                                + "route_table_id = any (?::text[]) and owner = ? and region = ?"
                                + IN_ORDER,
                        HEAD,
                        ids.toArray(String[]::new),
                        owner,
                        region));
    }

    /** Of a VPC, whoever asks. */
    public List<RouteTableView> inVpc(String vpcId) {
        return whole(jdbc.query(TABLES + "vpc_id = ?" + IN_ORDER, HEAD, vpcId));
    }

    /** The table that an association belongs to. */
    public Optional<RouteTableView> associated(String owner, String region, String associationId) {
        var ids =
                jdbc.query(
                        "select route_table_id from route_association_view where association_id = ?",
                        (row, _) -> row.getString(1),
                        associationId);
        return find(owner, region, ids).stream().findFirst();
    }

    public boolean hasSubnet(String subnetId) {
        return !jdbc.queryForList(
                        "select association_id from route_association_view where subnet_id = ?",
                        String.class,
                        subnetId)
                .isEmpty();
    }

    private List<RouteTableView> whole(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Object ids = heads.stream().map(head -> head.table().routeTableId()).toArray(String[]::new);
        var routes = parts.routes(ids);
        var associations = parts.associations(ids);
        var gateways = parts.gateways(ids);
        return heads.stream()
                .map(head -> {
                    var id = head.table().routeTableId();
                    return whole(
                            head,
                            routes.getOrDefault(id, List.of()),
                            associations.getOrDefault(id, List.of()),
                            gateways.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static RouteTableView whole(
            Head head, List<Route> routes, List<Association> associations, List<String> gateways) {
        var table = head.table();
        var all = new ArrayList<Route>();
        all.add(new Route(head.vpcCidr(), RouteTableView.LOCAL, true, "CreateRouteTable"));
        var taken = new HashSet<String>();
        // What was made by hand hides what is learned for the same range.
        routes.stream().filter(route -> taken.add(route.destination())).forEach(all::add);
        return new RouteTableView(
                table.routeTableId(),
                table.vpcId(),
                table.owner(),
                table.region(),
                all,
                associations,
                gateways,
                table.tags(),
                table.createdAt());
    }
}
