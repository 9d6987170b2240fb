package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.xml.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeVpcEndpoints */
record DescribeVpcEndpoints(
        @Wire("VpcEndpointId") List<String> vpcEndpointIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<Written<VpcEndpointItem>> vpcEndpointSet, @Nullable String nextToken) {}

    private static final Filters<EndpointView> FILTERS =
            Filters.tagged(
                    endpoint -> endpoint.facts().tags(),
                    Map.of(
                            "vpc-endpoint-id", endpoint -> Stream.of(endpoint.endpointId()),
                            "vpc-endpoint-state", endpoint -> bothCases(endpoint.state()),
                            "vpc-endpoint-type",
                                    endpoint -> Stream.of(VpcEndpointItem.type(endpoint)),
                            "vpc-id", endpoint -> Stream.of(endpoint.vpcId()),
                            "service-name", endpoint -> Stream.of(endpoint.facts().serviceName()),
                            "service-region", endpoint -> Stream.of(endpoint.serviceRegion()),
                            "ip-address-type",
                                    endpoint ->
                                            Stream.of(endpoint)
                                                    .filter(e -> !e.isGateway())
                                                    .map(e -> e.facts().named().ipAddressType())));

    private static final Pattern WILD = Pattern.compile("[*?\\\\]");

    @Component("describeVpcEndpoints")
    record Handler(Endpoints endpoints, ShownEndpoints shown)
            implements Ec2Operation<DescribeVpcEndpoints, Response> {
        @Override
        public Response answer(DescribeVpcEndpoints request, Call call) {
            var matching =
                    asked(request, Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            EndpointView::endpointId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(page.items().stream().map(shown::of).toList(), page.nextToken());
        }

        private List<EndpointView> narrowed(List<Filter> filters, Scope scope) {
            var account = scope.account();
            var region = scope.region();
            return pinned(filters, "vpc-endpoint-id")
                    .map(ids -> endpoints.find(account, region, ids))
                    .or(() ->
                            pinned(filters, "vpc-id")
                                    .map(ids -> endpoints.inVpcs(account, region, ids)))
                    .orElseGet(() -> endpoints.all(account, region));
        }

        private List<EndpointView> asked(DescribeVpcEndpoints request, Scope scope) {
            var ids = request.vpcEndpointIds();
            ids.forEach(Given::endpoint);
            return ids.isEmpty()
                    ? narrowed(request.filters(), scope)
                    : Given.allOf(
                            ids,
                            endpoints.find(scope.account(), scope.region(), ids),
                            EndpointView::endpointId,
                            NotFound::endpoint);
        }
    }

    /**
     * What a filter pins down is left to the database; the filter itself is applied all the same.
     */
    private static Optional<List<String>> pinned(List<Filter> filters, String name) {
        return filters.stream()
                .filter(filter -> filter.name().equals(name))
                .map(Filter::values)
                .filter(values -> values.stream().noneMatch(v -> WILD.matcher(v).find()))
                .findFirst();
    }

    /** AWS answers {@code available} but documents {@code Available}: both are asked for. */
    private static Stream<String> bothCases(String state) {
        return Stream.of(state, Character.toUpperCase(state.charAt(0)) + state.substring(1));
    }
}
