package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.landscape.RouteTableView;
import dev.drawbridge.wire.Fault;
import org.jspecify.annotations.Nullable;

/** Routes to prefix lists belong to Gateway endpoints; nobody makes or changes one by hand. */
final class ManagedRoutes {

    private ManagedRoutes() {}

    static void mayBeMade(@Nullable String prefixListId, RouteTableView table) {
        if (prefixListId != null && isThere(prefixListId, table)) {
            throw new Fault(
                    "RouteAlreadyExists",
                    "route table %s already has a route with destination-prefix-list-id %s"
                            .formatted(table.routeTableId(), prefixListId));
        }
    }

    /**
     * @param verb what the caller wants to do to it
     */
    static void mayBeChanged(String verb, @Nullable String prefixListId, RouteTableView table) {
        if (prefixListId == null) {
            return;
        }
        if (isThere(prefixListId, table)) {
            throw Fault.invalidParameterValue(
                    "cannot %s VPC endpoint route %s in route table %s"
                            .formatted(verb, prefixListId, table.routeTableId()));
        }
        throw new Fault(
                "InvalidRoute.NotFound",
                "no route with destination-prefix-list-id %s in route table %s"
                        .formatted(prefixListId, table.routeTableId()));
    }

    private static boolean isThere(String prefixListId, RouteTableView table) {
        return table.routes().stream().anyMatch(route -> route.destination().equals(prefixListId));
    }
}
