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

/** AWS: API_DescribeVpcEndpointAssociations. Only endpoints of VPC Lattice have any. */
record DescribeVpcEndpointAssociations(
        @Wire("VpcEndpointId") List<String> vpcEndpointIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<Association> vpcEndpointAssociationSet, @Nullable String nextToken) {}

    /** AWS: VpcEndpointAssociation */
    record Association(String id, String vpcEndpointId) {}

    private static final Filters<Association> FILTERS =
            Filters.tagged(
                    _ -> Map.of(),
                    Map.of(
                            "vpc-endpoint-id", made -> Stream.of(made.vpcEndpointId()),
                            "associated-resource-accessibility", _ -> Stream.empty(),
                            "association-id", made -> Stream.of(made.id()),
                            "associated-resource-id", _ -> Stream.empty(),
                            "service-network-arn", _ -> Stream.empty(),
                            "resource-configuration-group-arn", _ -> Stream.empty(),
                            "service-network-resource-association-id", _ -> Stream.empty()));

    @Component("describeVpcEndpointAssociations")
    record Handler(Endpoints endpoints)
            implements Ec2Operation<DescribeVpcEndpointAssociations, Response> {
        @Override
        public Response answer(DescribeVpcEndpointAssociations request, Call call) {
            var ids = request.vpcEndpointIds();
            ids.forEach(Given::endpoint);
            var scope = Scope.of(call);
            Given.allOf(
                    ids,
                    ids.isEmpty()
                            ? List.of()
                            : endpoints.find(scope.account(), scope.region(), ids),
                    EndpointView::endpointId,
                    NotFound::endpoint);
            FILTERS.matching(request.filters());
            var none =
                    Page.of(
                            List.<Association>of(),
                            Association::id,
                            request.maxResults(),
                            request.nextToken());
            return new Response(none.items(), none.nextToken());
        }
    }
}
