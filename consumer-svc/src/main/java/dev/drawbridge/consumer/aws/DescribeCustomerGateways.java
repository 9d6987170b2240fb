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

/** AWS: API_DescribeCustomerGateways */
record DescribeCustomerGateways(
        @Wire("CustomerGatewayId") List<String> customerGatewayIds,
        @Wire("Filter") List<Filter> filters) {

    record Response(List<CustomerGatewayItem> customerGatewaySet) {}

    private static final Filters<GatewayView> FILTERS =
            Filters.tagged(
                    GatewayView::tags,
                    Map.of(
                            "customer-gateway-id", g -> Stream.of(g.gatewayId()),
                            "state", _ -> Stream.of("available"),
                            "type", _ -> Stream.of("ipsec.1"),
                            "ip-address", g -> Stream.ofNullable(g.properties().get("ipAddress")),
                            "bgp-asn", g -> Stream.ofNullable(g.properties().get("bgpAsn"))));

    @Component("describeCustomerGateways")
    record Handler(OwnGateways gateways)
            implements Ec2Operation<DescribeCustomerGateways, Response> {
        @Override
        public Response answer(DescribeCustomerGateways request, Call call) {
            var matching =
                    gateways
                            .asked(
                                    Kind.CUSTOMER_GATEWAY,
                                    "customer",
                                    request.customerGatewayIds(),
                                    Scope.of(call))
                            .stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            return new Response(matching.stream().map(CustomerGatewayItem::of).toList());
        }
    }
}
