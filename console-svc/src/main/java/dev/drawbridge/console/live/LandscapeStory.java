package dev.drawbridge.console.live;

import dev.drawbridge.console.live.Story.Mark;
import dev.drawbridge.events.GatewayEndpointEvent;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointCreated;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointDeleted;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointModified;
import dev.drawbridge.events.LandscapeEvent;
import dev.drawbridge.events.LandscapeEvent.GatewayAttached;
import dev.drawbridge.events.LandscapeEvent.GatewayCreated;
import dev.drawbridge.events.LandscapeEvent.GatewayDeleted;
import dev.drawbridge.events.LandscapeEvent.GatewayDetached;
import dev.drawbridge.events.LandscapeEvent.GatewayEvent;
import dev.drawbridge.events.LandscapeEvent.MainRouteTableChosen;
import dev.drawbridge.events.LandscapeEvent.PeeringAccepted;
import dev.drawbridge.events.LandscapeEvent.PeeringDeleted;
import dev.drawbridge.events.LandscapeEvent.PeeringEvent;
import dev.drawbridge.events.LandscapeEvent.PeeringFailed;
import dev.drawbridge.events.LandscapeEvent.PeeringRejected;
import dev.drawbridge.events.LandscapeEvent.PeeringRequested;
import dev.drawbridge.events.LandscapeEvent.QuotaAdjusted;
import dev.drawbridge.events.LandscapeEvent.RoutePropagationDisabled;
import dev.drawbridge.events.LandscapeEvent.RoutePropagationEnabled;
import dev.drawbridge.events.LandscapeEvent.RouteRemoved;
import dev.drawbridge.events.LandscapeEvent.RouteSet;
import dev.drawbridge.events.LandscapeEvent.RouteTableAssociated;
import dev.drawbridge.events.LandscapeEvent.RouteTableCreated;
import dev.drawbridge.events.LandscapeEvent.RouteTableDeleted;
import dev.drawbridge.events.LandscapeEvent.RouteTableDisassociated;
import dev.drawbridge.events.LandscapeEvent.RoutingEvent;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionCreated;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionDeleted;
import dev.drawbridge.events.LandscapeEvent.VpnEvent;
import dev.drawbridge.events.LandscapeEvent.VpnRouteAdded;
import dev.drawbridge.events.LandscapeEvent.VpnRouteRemoved;
import dev.drawbridge.events.SharingEvent;
import dev.drawbridge.events.SharingEvent.SubnetShared;
import dev.drawbridge.events.SharingEvent.SubnetUnshared;

/** The ways in and out of VPCs, told in sentences. */
final class LandscapeStory {

    private LandscapeStory() {}

    static Story of(LandscapeEvent fact) {
        return switch (fact) {
            case RoutingEvent e -> routing(e, e.routeTableId());
            case GatewayEvent e -> gateway(e, e.gatewayId());
            case VpnEvent e -> vpn(e, e.vpnConnectionId());
            case PeeringEvent e -> peering(e, e.peeringId());
            case SharingEvent e -> sharing(e);
            case GatewayEndpointEvent e -> gatewayEndpoint(e, e.endpointId().value());
            case QuotaAdjusted e ->
                    Story.of(Mark.NOTE, "%s may have %d of %s", e.owner(), e.value(), e.quota());
        };
    }

    private static Story routing(RoutingEvent fact, String table) {
        return switch (fact) {
            case RouteTableCreated e ->
                    Story.of(Mark.NOTE, "%s was created in %s", table, e.vpcId());
            case RouteTableDeleted _ -> Story.of(Mark.GONE, "%s was deleted", table);
            case RouteSet e ->
                    Story.of(Mark.NOTE, "%s leads %s to %s", table, e.destination(), e.target());
            case RouteRemoved e ->
                    Story.of(Mark.GONE, "%s leads %s nowhere", table, e.destination());
            case RouteTableAssociated e ->
                    Story.of(Mark.NOTE, "%s is the table of %s", table, e.subnetId());
            case RouteTableDisassociated e ->
                    Story.of(Mark.GONE, "%s lost %s", table, e.associationId());
            case MainRouteTableChosen e ->
                    Story.of(Mark.NOTE, "%s is the main table of %s", table, e.vpcId());
            case RoutePropagationEnabled e ->
                    Story.of(Mark.NOTE, "%s learns from %s", table, e.gatewayId());
            case RoutePropagationDisabled e ->
                    Story.of(Mark.GONE, "%s learns no more from %s", table, e.gatewayId());
        };
    }

    private static Story gateway(GatewayEvent fact, String gateway) {
        return switch (fact) {
            case GatewayCreated _ -> Story.of(Mark.NOTE, "%s was created", gateway);
            case GatewayAttached e ->
                    Story.of(Mark.NOTE, "%s was attached to %s", gateway, e.vpcId());
            case GatewayDetached e ->
                    Story.of(Mark.GONE, "%s was detached from %s", gateway, e.vpcId());
            case GatewayDeleted _ -> Story.of(Mark.GONE, "%s was deleted", gateway);
        };
    }

    private static Story vpn(VpnEvent fact, String vpn) {
        return switch (fact) {
            case VpnConnectionCreated e ->
                    Story.of(
                            Mark.NOTE,
                            "%s joins %s and %s",
                            vpn,
                            e.vpnGatewayId(),
                            e.customerGatewayId());
            case VpnRouteAdded e -> Story.of(Mark.NOTE, "%s leads to %s", vpn, e.destination());
            case VpnRouteRemoved e ->
                    Story.of(Mark.GONE, "%s leads no more to %s", vpn, e.destination());
            case VpnConnectionDeleted _ -> Story.of(Mark.GONE, "%s was deleted", vpn);
        };
    }

    private static Story sharing(SharingEvent fact) {
        return switch (fact) {
            case SubnetShared e ->
                    Story.of(Mark.NOTE, "%s is shared with %s", e.subnetId(), e.participant());
            case SubnetUnshared e ->
                    Story.of(
                            Mark.GONE,
                            "%s is shared no more with %s",
                            e.subnetId(),
                            e.participant());
        };
    }

    private static Story gatewayEndpoint(GatewayEndpointEvent fact, String endpoint) {
        return switch (fact) {
            case GatewayEndpointCreated e ->
                    Story.of(
                            Mark.OK,
                            "%s leads from %s to %s, by %s",
                            endpoint,
                            e.vpcId(),
                            e.serviceName(),
                            e.routeTableIds().isEmpty()
                                    ? "no route yet"
                                    : "routes of " + e.routeTableIds());
            case GatewayEndpointModified e ->
                    e.routeTableIds().isEmpty()
                            ? Story.of(Mark.NOTE, "%s has no routes", endpoint)
                            : Story.of(
                                    Mark.NOTE, "%s has routes in %s", endpoint, e.routeTableIds());
            case GatewayEndpointDeleted _ ->
                    Story.of(Mark.GONE, "%s was deleted, and its routes", endpoint);
        };
    }

    private static Story peering(PeeringEvent fact, String peering) {
        return switch (fact) {
            case PeeringRequested e ->
                    Story.of(
                            Mark.ASK,
                            "%s would join %s and %s",
                            peering,
                            e.requesterSide().vpcId(),
                            e.accepterSide().vpcId());
            case PeeringAccepted _ -> Story.of(Mark.OK, "%s was accepted", peering);
            case PeeringFailed e -> Story.of(Mark.NO, "%s failed: %s", peering, e.reason());
            case PeeringRejected _ -> Story.of(Mark.NO, "%s was rejected", peering);
            case PeeringDeleted e ->
                    Story.of(Mark.GONE, "%s was deleted by %s", peering, e.deletedBy());
        };
    }
}
