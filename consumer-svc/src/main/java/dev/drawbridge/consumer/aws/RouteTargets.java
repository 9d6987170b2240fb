package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.Gateways;
import dev.drawbridge.consumer.read.landscape.PeeringView;
import dev.drawbridge.consumer.read.landscape.Peerings;
import dev.drawbridge.consumer.read.landscape.RouteTableView;
import dev.drawbridge.wire.Fault;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a route may lead to: a gateway of its VPC, or a peering that the VPC has a side of. */
@Component
final class RouteTargets {

    private final Gateways gateways;
    private final Peerings peerings;

    RouteTargets(Gateways gateways, Peerings peerings) {
        this.gateways = gateways;
        this.peerings = peerings;
    }

    /**
     * @param others targets that are not simulated, by their parameters' names
     */
    String check(
            @Nullable String gatewayId,
            @Nullable String peeringId,
            Map<String, Optional<String>> others,
            RouteTableView table,
            Scope scope) {
        others.forEach((name, id) -> id.ifPresent(_ -> refuse(name)));
        if (gatewayId != null && peeringId != null) {
            throw new Fault(
                    "InvalidParameterCombination",
                    "A route has one target: GatewayId or VpcPeeringConnectionId.");
        }
        if (gatewayId != null) {
            return gateway(gatewayId, table, scope);
        }
        if (peeringId != null) {
            return peering(peeringId, table, scope);
        }
        throw Fault.missingParameter("gatewayId");
    }

    private static void refuse(String parameter) {
        throw Fault.invalidParameterValue(
                "Routes by %s are not simulated: a route leads to an internet gateway, a VPN gateway or a VPC peering connection."
                        .formatted(parameter));
    }

    private String gateway(String id, RouteTableView table, Scope scope) {
        var gateway =
                gateways.find(scope.account(), scope.region(), id)
                        .filter(found -> !found.kind().equals("customer"))
                        .orElseThrow(() ->
                                new Fault(
                                        "InvalidGatewayID.NotFound",
                                        "The gateway ID '%s' does not exist".formatted(id)));
        if (!table.vpcId().equals(gateway.vpcId())) {
            throw Fault.invalidParameterValue(
                    "route table %s and network gateway %s belong to different networks"
                            .formatted(table.routeTableId(), id));
        }
        return id;
    }

    private String peering(String id, RouteTableView table, Scope scope) {
        Landmarks.id(Kind.PEERING, id);
        return peerings.find(scope.account(), scope.region(), id)
                .filter(found -> joins(found, table.vpcId()))
                .map(PeeringView::peeringId)
                .orElseThrow(() -> Landmarks.notThere(Kind.PEERING, id));
    }

    private static boolean joins(PeeringView peering, String vpcId) {
        var there = peering.active() || peering.status().equals("pending-acceptance");
        return there
                && (peering.requester().vpcId().equals(vpcId)
                        || peering.accepter().vpcId().equals(vpcId));
    }
}
