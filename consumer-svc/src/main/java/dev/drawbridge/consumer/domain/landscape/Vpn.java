package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.events.LandscapeEvent.VpnConnectionCreated;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionDeleted;
import dev.drawbridge.events.LandscapeEvent.VpnEvent;
import dev.drawbridge.events.LandscapeEvent.VpnRouteAdded;
import dev.drawbridge.events.LandscapeEvent.VpnRouteRemoved;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.Set;
import java.util.TreeSet;

/** The way to a network on premises: nothing, open, closed. */
public sealed interface Vpn {

    record Unknown() implements Vpn {}

    /**
     * @param routes the ranges on premises
     */
    record Open(AccountId owner, RegionName region, Set<String> routes) implements Vpn {}

    record Closed() implements Vpn {}

    static Vpn evolve(Vpn vpn, VpnEvent event) {
        return switch (event) {
            case VpnConnectionCreated created ->
                    new Open(created.owner(), created.region(), Set.of());
            case VpnRouteAdded(_, _, var destination) -> with(vpn, destination, true);
            case VpnRouteRemoved(_, _, var destination) -> with(vpn, destination, false);
            case VpnConnectionDeleted _ -> new Closed();
        };
    }

    private static Vpn with(Vpn vpn, String destination, boolean there) {
        if (vpn instanceof Open(var owner, var region, var routes)) {
            var all = new TreeSet<>(routes);
            var _ = there ? all.add(destination) : all.remove(destination);
            return new Open(owner, region, all);
        }
        return vpn;
    }
}
