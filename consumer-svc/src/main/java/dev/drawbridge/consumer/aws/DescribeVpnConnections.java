package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.VpnView;
import dev.drawbridge.consumer.read.landscape.Vpns;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeVpnConnections */
record DescribeVpnConnections(
        @Wire("VpnConnectionId") List<String> vpnConnectionIds,
        @Wire("Filter") List<Filter> filters) {

    record Response(List<VpnConnectionItem> vpnConnectionSet) {}

    private static final Filters<VpnView> FILTERS =
            Filters.tagged(
                    VpnView::tags,
                    Map.of(
                            "vpn-connection-id", vpn -> Stream.of(vpn.vpnConnectionId()),
                            "customer-gateway-id", vpn -> Stream.of(vpn.customerGatewayId()),
                            "vpn-gateway-id", vpn -> Stream.of(vpn.vpnGatewayId()),
                            "state", _ -> Stream.of("available"),
                            "type", _ -> Stream.of("ipsec.1"),
                            "route.destination-cidr-block", vpn -> vpn.routes().stream(),
                            "option.static-routes-only",
                                    vpn -> Stream.of(Boolean.toString(vpn.staticRoutesOnly()))));

    @Component("describeVpnConnections")
    record Handler(Vpns vpns) implements Ec2Operation<DescribeVpnConnections, Response> {
        @Override
        public Response answer(DescribeVpnConnections request, Call call) {
            return new Response(
                    asked(request.vpnConnectionIds(), Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .map(VpnConnectionItem::of)
                            .toList());
        }

        private List<VpnView> asked(List<String> ids, Scope scope) {
            ids.forEach(id -> Landmarks.id(Kind.VPN_CONNECTION, id));
            var all = vpns.all(scope.account(), scope.region());
            return ids.isEmpty()
                    ? all
                    : Given.allOf(
                            ids,
                            all.stream()
                                    .filter(vpn -> ids.contains(vpn.vpnConnectionId()))
                                    .toList(),
                            VpnView::vpnConnectionId,
                            id -> Landmarks.notThere(Kind.VPN_CONNECTION, id));
        }
    }
}
