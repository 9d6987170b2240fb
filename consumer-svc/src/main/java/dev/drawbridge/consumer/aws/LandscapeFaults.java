package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.Obstacle;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.wire.Fault;

/** Every obstacle's code and text, in AWS's words where they are known. */
final class LandscapeFaults {

    private LandscapeFaults() {}

    static Fault of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NotThere(var kind, var id) -> Landmarks.notThere(kind, id);
            case Obstacle.InUse(var kind, var id) -> Landmarks.inUse(kind, id);
            case Obstacle.RouteExists(var to) ->
                    fault("RouteAlreadyExists", "The route identified by %s already exists.", to);
            case Obstacle.RouteListed(var table, var list) ->
                    fault(
                            "RouteAlreadyExists",
                            "route table %s already has a route with destination-prefix-list-id %s",
                            table,
                            list);
            case Obstacle.NoSuchRoute(var to, var table) ->
                    fault(
                            "InvalidRoute.NotFound",
                            "no route with destination-cidr-block %s in route table %s",
                            to,
                            table);
            case Obstacle.LocalRoute(var to, var table) ->
                    value("cannot remove local route %s in route table %s", to, table);
            case Obstacle.WithinVpc(var to) ->
                    value(
                            "The destination CIDR block %s is equal to or more specific than one of this VPC's CIDR blocks. This route can target only an interface or an instance.",
                            to);
            case Obstacle.SubnetHasTable(var table) ->
                    fault(
                            "Resource.AlreadyAssociated",
                            "the specified association for route table %s conflicts with an existing association",
                            table);
            case Obstacle.MainAssociation(var id) ->
                    value("cannot disassociate the main route table association %s", id);
            case Obstacle.AttachedAlready(var id, var vpc) ->
                    fault(
                            "Resource.AlreadyAssociated",
                            "resource %s is already attached to network %s",
                            id,
                            vpc);
            case Obstacle.VpcHasGateway(var kind, var vpc) -> hasGateway(kind, vpc);
            case Obstacle.NotAttached(var kind, var id, var vpc) -> notAttached(kind, id, vpc);
            case Obstacle.NoTransition(var id, var from, var to) ->
                    fault(
                            "InvalidStateTransition",
                            "Invalid state transition for %s, attempted to transition from %s to %s",
                            id,
                            from,
                            to);
            case Obstacle.NotTheAccepter(var caller, var id) ->
                    fault("OperationNotPermitted", "User %s cannot accept peering %s", caller, id);
            case Obstacle.VpnRouteExists(var to) ->
                    value("The static route %s already exists on the VPN connection.", to);
            case Obstacle.NoSuchVpnRoute(var to) ->
                    fault(
                            "InvalidRoute.NotFound",
                            "The static route %s does not exist on the VPN connection.",
                            to);
        };
    }

    private static Fault hasGateway(Kind kind, VpcId vpc) {
        return kind == Kind.VPN_GATEWAY
                ? fault("InvalidVpcState", "VPC %s already has an attached VPN gateway", vpc)
                : value("Network %s already has an internet gateway attached", vpc);
    }

    private static Fault notAttached(Kind kind, String id, VpcId vpc) {
        return kind == Kind.VPN_GATEWAY
                ? fault(
                        "InvalidVpnGatewayAttachment.NotFound",
                        "The attachment with vpn gateway ID '%s' and vpc ID '%s' does not exist",
                        id,
                        vpc)
                : fault(
                        "Gateway.NotAttached",
                        "resource %s is not attached to network %s",
                        id,
                        vpc);
    }

    private static Fault value(String text, Object... arguments) {
        return fault("InvalidParameterValue", text, arguments);
    }

    private static Fault fault(String code, String text, Object... arguments) {
        return new Fault(code, text.formatted(arguments));
    }
}
