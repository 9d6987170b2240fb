package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.GatewayView;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeInternetGateways */
record DescribeInternetGateways(
        @Wire("InternetGatewayId") List<String> internetGatewayIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<InternetGatewayItem> internetGatewaySet, @Nullable String nextToken) {}

    private static final Filters<GatewayView> FILTERS =
            Filters.tagged(
                    GatewayView::tags,
                    Map.of(
                            "internet-gateway-id", g -> Stream.of(g.gatewayId()),
                            "owner-id", g -> Stream.of(g.owner()),
                            "attachment.vpc-id", g -> Stream.ofNullable(g.vpcId()),
                            "attachment.state",
                                    g -> Stream.ofNullable(g.vpcId()).map(_ -> "available")));

    @Component("describeInternetGateways")
    record Handler(OwnGateways gateways)
            implements Ec2Operation<DescribeInternetGateways, Response> {
        @Override
        public Response answer(DescribeInternetGateways request, Call call) {
            var matching =
                    gateways
                            .asked(
                                    Kind.INTERNET_GATEWAY,
                                    "internet",
                                    request.internetGatewayIds(),
                                    Scope.of(call))
                            .stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            GatewayView::gatewayId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(InternetGatewayItem::of).toList(), page.nextToken());
        }
    }
}
