package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.GatewayView;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeVpnGateways */
record DescribeVpnGateways(
        @Wire("VpnGatewayId") List<String> vpnGatewayIds, @Wire("Filter") List<Filter> filters) {

    record Response(List<VpnGatewayItem> vpnGatewaySet) {}

    private static final Filters<GatewayView> FILTERS =
            Filters.tagged(
                    GatewayView::tags,
                    Map.of(
                            "vpn-gateway-id", g -> Stream.of(g.gatewayId()),
                            "state", _ -> Stream.of("available"),
                            "type", _ -> Stream.of("ipsec.1"),
                            "amazon-side-asn",
                                    g -> Stream.ofNullable(g.properties().get("amazonSideAsn")),
                            "attachment.vpc-id", g -> Stream.ofNullable(g.vpcId()),
                            "attachment.state",
                                    g -> Stream.ofNullable(g.vpcId()).map(_ -> "attached")));

    @Component("describeVpnGateways")
    record Handler(OwnGateways gateways) implements Ec2Operation<DescribeVpnGateways, Response> {
        @Override
        public Response answer(DescribeVpnGateways request, Call call) {
            var matching =
                    gateways
                            .asked(Kind.VPN_GATEWAY, "vpn", request.vpnGatewayIds(), Scope.of(call))
                            .stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            return new Response(matching.stream().map(VpnGatewayItem::of).toList());
        }
    }
}
