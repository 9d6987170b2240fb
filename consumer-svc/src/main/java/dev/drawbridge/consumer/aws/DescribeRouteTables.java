package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.RouteTableView;
import dev.drawbridge.consumer.read.landscape.RouteTables;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeRouteTables */
record DescribeRouteTables(
        @Wire("RouteTableId") List<String> routeTableIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<RouteTableItem> routeTableSet, @Nullable String nextToken) {}

    private static final Filters<RouteTableView> FILTERS =
            Filters.tagged(
                    RouteTableView::tags,
                    Map.ofEntries(
                            Map.entry("route-table-id", t -> Stream.of(t.routeTableId())),
                            Map.entry("vpc-id", t -> Stream.of(t.vpcId())),
                            Map.entry("owner-id", t -> Stream.of(t.owner())),
                            seats(
                                    "association.route-table-association-id",
                                    a -> a.routeTableAssociationId()),
                            seats("association.route-table-id", a -> a.routeTableId()),
                            seats("association.subnet-id", a -> a.subnetId()),
                            seats("association.main", a -> Boolean.toString(a.main())),
                            seats("association.gateway-id", _ -> null),
                            routes("route.destination-cidr-block", r -> r.destinationCidrBlock()),
                            routes(
                                    "route.destination-prefix-list-id",
                                    r -> r.destinationPrefixListId()),
                            routes("route.gateway-id", r -> r.gatewayId()),
                            routes(
                                    "route.vpc-peering-connection-id",
                                    r -> r.vpcPeeringConnectionId()),
                            routes("route.origin", r -> r.origin()),
                            routes("route.state", r -> r.state()),
                            routes("route.nat-gateway-id", _ -> null),
                            routes("route.instance-id", _ -> null),
                            routes("route.transit-gateway-id", _ -> null)));

    private static Map.Entry<String, Function<RouteTableView, Stream<String>>> routes(
            String name, Function<RouteTableItem.Route, @Nullable String> value) {
        return Map.entry(
                name,
                table ->
                        RouteTableItem.of(table).routeSet().stream()
                                .flatMap(route -> Stream.ofNullable(value.apply(route))));
    }

    private static Map.Entry<String, Function<RouteTableView, Stream<String>>> seats(
            String name, Function<RouteTableItem.Association, @Nullable String> value) {
        return Map.entry(
                name,
                table ->
                        RouteTableItem.of(table).associationSet().stream()
                                .flatMap(made -> Stream.ofNullable(value.apply(made))));
    }

    @Component("describeRouteTables")
    record Handler(RouteTables tables) implements Ec2Operation<DescribeRouteTables, Response> {
        @Override
        public Response answer(DescribeRouteTables request, Call call) {
            var matching =
                    asked(request.routeTableIds(), Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            RouteTableView::routeTableId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(RouteTableItem::of).toList(), page.nextToken());
        }

        private List<RouteTableView> asked(List<String> ids, Scope scope) {
            ids.forEach(id -> Landmarks.id(Kind.ROUTE_TABLE, id));
            return ids.isEmpty()
                    ? tables.all(scope.account(), scope.region())
                    : Given.allOf(
                            ids,
                            tables.find(scope.account(), scope.region(), ids),
                            RouteTableView::routeTableId,
                            id -> Landmarks.notThere(Kind.ROUTE_TABLE, id));
        }
    }
}
