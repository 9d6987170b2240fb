package dev.drawbridge.consumer.read.landscape;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A route table as it is shown.
 *
 * @param gateways the VPN gateways whose routes it learns
 */
public record RouteTableView(
        String routeTableId,
        String vpcId,
        String owner,
        String region,
        List<Route> routes,
        List<Association> associations,
        List<String> gateways,
        Map<String, String> tags,
        Instant createdAt) {

    public static final String LOCAL = "local";
    public static final String LEARNED = "EnableVgwRoutePropagation";

    /**
     * @param destination a range, or the prefix list of a Gateway endpoint's service
     * @param target {@code local} or the id of a gateway, a peering or a Gateway endpoint
     * @param active false for a route into a black hole: its target has gone
     * @param origin CreateRouteTable, CreateRoute or EnableVgwRoutePropagation
     */
    public record Route(String destination, String target, boolean active, String origin) {

        /** It is a Gateway endpoint's. */
        public boolean toPrefixList() {
            return destination.startsWith("pl-");
        }
    }

    /**
     * @param subnetId null for the main association, that of all subnets without one of their own
     */
    public record Association(String associationId, @Nullable String subnetId) {}

    public boolean main() {
        return associations.stream().anyMatch(association -> association.subnetId() == null);
    }
}
