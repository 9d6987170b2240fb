package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a subnet sends what is not its own: the most specific route counts. */
public record RouteTable(String tableId, List<Route> routes) {

    public static final String LOCAL = "local";

    /**
     * @param target {@code local} or the id of a gateway, peering connection or Gateway endpoint
     * @param active false for a route whose target is gone
     * @param shown as which the destination is known: a range, or a prefix list that holds it
     */
    public record Route(Cidr destination, String target, boolean active, String shown) {

        public Route(Cidr destination, String target, boolean active) {
            this(destination, target, active, destination.toString());
        }
    }

    Optional<Route> to(Ipv4 address) {
        return routes.stream()
                .filter(route -> Picture.holds(route.destination(), address))
                .max(Comparator.comparingInt(route -> route.destination().prefix()));
    }

    /** The route by its name, as a reader finds it again. */
    String name(Route route) {
        return "%s %s → %s".formatted(tableId, route.shown(), route.target());
    }
}
