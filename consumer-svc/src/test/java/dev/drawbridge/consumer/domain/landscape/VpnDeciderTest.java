package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.landscape.Obstacle.NoSuchVpnRoute;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.consumer.domain.landscape.Obstacle.VpnRouteExists;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.AddVpnRoute;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.CloseVpn;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.RemoveVpnRoute;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionCreated;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionDeleted;
import dev.drawbridge.events.LandscapeEvent.VpnEvent;
import dev.drawbridge.events.LandscapeEvent.VpnRouteAdded;
import dev.drawbridge.events.LandscapeEvent.VpnRouteRemoved;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class VpnDeciderTest {

    private static final String ID = "vpn-00000000000000001";
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final Cidr OFFICE = Cidr.parse("192.168.0.0/16").orElseThrow();
    private static final VpnConnectionCreated CREATED =
            new VpnConnectionCreated(ID, OWNER, REGION, "cgw-1", "vgw-1", true, Map.of());
    private static final VpnRouteAdded ADDED = new VpnRouteAdded(ID, OWNER, "192.168.0.0/16");

    @Test
    void a_range_is_added_once_and_removed_once() {
        given(CREATED).when(new AddVpnRoute(ID, OWNER, REGION, OFFICE)).then(ADDED);
        given(CREATED, ADDED)
                .when(new AddVpnRoute(ID, OWNER, REGION, OFFICE))
                .thenRefused(VpnRouteExists.class);
        given(CREATED, ADDED)
                .when(new RemoveVpnRoute(ID, OWNER, REGION, OFFICE))
                .then(new VpnRouteRemoved(ID, OWNER, "192.168.0.0/16"));
        given(CREATED)
                .when(new RemoveVpnRoute(ID, OWNER, REGION, OFFICE))
                .thenRefused(NoSuchVpnRoute.class);
    }

    @Test
    void only_its_owner_closes_it_and_only_once() {
        var closed = new VpnConnectionDeleted(ID, OWNER);
        given(CREATED).when(new CloseVpn(ID, OWNER, REGION)).then(closed);
        given(CREATED, closed).when(new CloseVpn(ID, OWNER, REGION)).thenRefused(NotThere.class);
        given(CREATED)
                .when(new CloseVpn(ID, new AccountId("333333333333"), REGION))
                .thenRefused(NotThere.class);
    }

    private static Specification<VpnCommand, Vpn, VpnEvent> given(VpnEvent... past) {
        return Specification.given(
                new Vpn.Unknown(), Vpn::evolve, VpnDecider::decide, List.of(past));
    }
}
