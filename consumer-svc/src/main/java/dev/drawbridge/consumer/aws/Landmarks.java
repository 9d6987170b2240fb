package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.wire.Fault;
import java.util.Locale;

/** Ids of the landscape as callers write them, and what AWS says of those that are not there. */
final class Landmarks {

    private Landmarks() {}

    static String id(Kind kind, String id) {
        if (!id.matches(kind.prefix() + "-[0-9a-z]+")) {
            var word = word(kind);
            throw new Fault(
                    "Invalid%s%sId.Malformed"
                            .formatted(
                                    word.substring(0, 1).toUpperCase(Locale.ROOT),
                                    word.substring(1)),
                    "Invalid id: \"%s\" (expecting \"%s-...\")".formatted(id, kind.prefix()));
        }
        return id;
    }

    static Fault notThere(Kind kind, String id) {
        var word = word(kind);
        return new Fault(
                "Invalid%s%sID.NotFound"
                        .formatted(
                                word.substring(0, 1).toUpperCase(Locale.ROOT), word.substring(1)),
                "The %s ID '%s' does not exist".formatted(word, id));
    }

    static Fault inUse(Kind kind, String id) {
        return switch (kind) {
            case CUSTOMER_GATEWAY -> new Fault("IncorrectState", "The customer gateway is in use.");
            case VPN_GATEWAY ->
                    new Fault("IncorrectState", "The vpnGateway '%s' is in use.".formatted(id));
            case ROUTE_TABLE, ASSOCIATION, INTERNET_GATEWAY, VPN_CONNECTION, PEERING, ENDPOINT ->
                    new Fault(
                            "DependencyViolation",
                            "The %s '%s' has dependencies and cannot be deleted."
                                    .formatted(word(kind), id));
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case ROUTE_TABLE -> "routeTable";
            case ASSOCIATION -> "association";
            case INTERNET_GATEWAY -> "internetGateway";
            case VPN_GATEWAY -> "vpnGateway";
            case CUSTOMER_GATEWAY -> "customerGateway";
            case VPN_CONNECTION -> "vpnConnection";
            case PEERING -> "vpcPeeringConnection";
            case ENDPOINT -> "vpcEndpoint";
        };
    }
}
