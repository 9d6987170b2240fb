package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.ConnectionView;
import dev.drawbridge.provider.read.ConnectionViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeVpcEndpointConnections */
record DescribeVpcEndpointConnections(
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(
            List<VpcEndpointConnection> vpcEndpointConnectionSet, @Nullable String nextToken) {}

    @Component
    record Handler(ConnectionViews connections)
            implements Ec2Operation<DescribeVpcEndpointConnections, Response> {

        @Override
        public Response answer(DescribeVpcEndpointConnections request, Call call) {
            var matching = VpcEndpointConnection.FILTERS.matching(request.filters());
            var found =
                    connections.toServicesOf(
                            Asked.scope(call),
                            request.exactly("service-id"),
                            request.exactly("vpc-endpoint-id"));
            var page =
                    Page.of(
                            found.stream().filter(matching).toList(),
                            ConnectionView::endpointId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(VpcEndpointConnection::of).toList(),
                    page.nextToken());
        }
    }

    /** The values of a filter without wildcards: the database can find them by index. */
    private List<String> exactly(String name) {
        return filters.stream()
                .filter(filter -> filter.name().equals(name))
                .map(Filter::values)
                .filter(values -> values.stream().noneMatch(v -> v.matches(".*[*?\\\\].*")))
                .findFirst()
                .orElse(List.of());
    }
}
