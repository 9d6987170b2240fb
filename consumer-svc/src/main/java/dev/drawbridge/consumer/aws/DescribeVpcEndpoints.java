package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
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

/** AWS: API_DescribeVpcEndpoints */
record DescribeVpcEndpoints(
        @Wire("VpcEndpointId") List<String> vpcEndpointIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<VpcEndpointItem> vpcEndpointSet, @Nullable String nextToken) {}

    private static final Filters<EndpointView> FILTERS =
            Filters.tagged(
                    endpoint -> endpoint.facts().tags(),
                    Map.of(
                            "vpc-endpoint-id", endpoint -> Stream.of(endpoint.endpointId()),
                            "vpc-endpoint-state", endpoint -> bothCases(endpoint.state()),
                            "vpc-endpoint-type", _ -> Stream.of("Interface"),
                            "vpc-id", endpoint -> Stream.of(endpoint.vpcId()),
                            "service-name", endpoint -> Stream.of(endpoint.facts().serviceName()),
                            "service-region", endpoint -> Stream.of(endpoint.region()),
                            "ip-address-type", _ -> Stream.of("ipv4")));

    @Component("describeVpcEndpoints")
    record Handler(Endpoints endpoints) implements Ec2Operation<DescribeVpcEndpoints, Response> {
        @Override
        public Response answer(DescribeVpcEndpoints request, Call call) {
            var matching =
                    asked(request.vpcEndpointIds(), Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            EndpointView::endpointId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(VpcEndpointItem::of).toList(), page.nextToken());
        }

        private List<EndpointView> asked(List<String> ids, Scope scope) {
            ids.forEach(Given::endpoint);
            return ids.isEmpty()
                    ? endpoints.all(scope.account(), scope.region())
                    : Given.allOf(
                            ids,
                            endpoints.find(scope.account(), scope.region(), ids),
                            EndpointView::endpointId,
                            NotFound::endpoint);
        }
    }

    /** AWS answers {@code available} but documents {@code Available}: both are asked for. */
    private static Stream<String> bothCases(String state) {
        return Stream.of(state, Character.toUpperCase(state.charAt(0)) + state.substring(1));
    }
}
