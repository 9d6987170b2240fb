package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.landscape.Obstacle.NoSuchVpnRoute;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.consumer.domain.landscape.Obstacle.VpnRouteExists;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.AddVpnRoute;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.CloseVpn;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.OpenVpn;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.RemoveVpnRoute;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionCreated;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionDeleted;
import dev.drawbridge.events.LandscapeEvent.VpnEvent;
import dev.drawbridge.events.LandscapeEvent.VpnRouteAdded;
import dev.drawbridge.events.LandscapeEvent.VpnRouteRemoved;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.Set;
import java.util.function.Function;

public final class VpnDecider {

    private VpnDecider() {}

    public static Decision<VpnEvent> decide(VpnCommand command, Vpn vpn) {
        return switch (command) {
            case OpenVpn open -> open(open, vpn);
            case AddVpnRoute(var id, var caller, var region, var to) ->
                    owned(
                            id,
                            vpn,
                            caller,
                            region,
                            routes -> add(id, caller, to.toString(), routes));
            case RemoveVpnRoute(var id, var caller, var region, var to) ->
                    owned(
                            id,
                            vpn,
                            caller,
                            region,
                            routes -> remove(id, caller, to.toString(), routes));
            case CloseVpn(var id, var caller, var region) ->
                    owned(
                            id,
                            vpn,
                            caller,
                            region,
                            _ -> Decision.events(new VpnConnectionDeleted(id, caller)));
        };
    }

    private static Decision<VpnEvent> owned(
            String id,
            Vpn vpn,
            AccountId caller,
            RegionName region,
            Function<Set<String>, Decision<VpnEvent>> then) {
        return vpn instanceof Vpn.Open(var owner, var where, var routes)
                        && owner.equals(caller)
                        && where.equals(region)
                ? then.apply(routes)
                : Decision.refuse(new NotThere(Kind.VPN_CONNECTION, id));
    }

    private static Decision<VpnEvent> open(OpenVpn open, Vpn vpn) {
        return vpn instanceof Vpn.Unknown
                ? Decision.events(
                        new VpnConnectionCreated(
                                open.vpnConnectionId(),
                                open.caller(),
                                open.region(),
                                open.customerGatewayId(),
                                open.vpnGatewayId(),
                                open.staticRoutesOnly(),
                                open.tags()))
                : Decision.nothing();
    }

    private static Decision<VpnEvent> add(
            String id, AccountId owner, String destination, Set<String> routes) {
        return routes.contains(destination)
                ? Decision.refuse(new VpnRouteExists(destination))
                : Decision.events(new VpnRouteAdded(id, owner, destination));
    }

    private static Decision<VpnEvent> remove(
            String id, AccountId owner, String destination, Set<String> routes) {
        return routes.contains(destination)
                ? Decision.events(new VpnRouteRemoved(id, owner, destination))
                : Decision.refuse(new NoSuchVpnRoute(destination));
    }
}
