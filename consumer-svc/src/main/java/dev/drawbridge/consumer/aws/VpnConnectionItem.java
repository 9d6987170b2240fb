package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.landscape.VpnView;
import dev.drawbridge.wire.Tag;
import java.util.List;

/** AWS: VpnConnection */
record VpnConnectionItem(
        String vpnConnectionId,
        String state,
        String type,
        String category,
        String customerGatewayId,
        String vpnGatewayId,
        Options options,
        List<Route> routes,
        List<Tag> tagSet) {

    /** AWS: VpnConnectionOptions */
    record Options(boolean staticRoutesOnly) {}

    /** AWS: VpnStaticRoute */
    record Route(String destinationCidrBlock, String source, String state) {}

    static VpnConnectionItem of(VpnView vpn) {
        return new VpnConnectionItem(
                vpn.vpnConnectionId(),
                "available",
                "ipsec.1",
                "VPN",
                vpn.customerGatewayId(),
                vpn.vpnGatewayId(),
                new Options(vpn.staticRoutesOnly()),
                vpn.routes().stream().map(to -> new Route(to, "Static", "available")).toList(),
                Tagging.shown(vpn.tags()));
    }
}
