package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.PeeringView;
import dev.drawbridge.consumer.read.landscape.Peerings;
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

/** AWS: API_DescribeVpcPeeringConnections */
record DescribeVpcPeeringConnections(
        @Wire("VpcPeeringConnectionId") List<String> vpcPeeringConnectionIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(
            List<VpcPeeringConnectionItem> vpcPeeringConnectionSet, @Nullable String nextToken) {}

    private static final Filters<PeeringView> FILTERS =
            Filters.tagged(
                    PeeringView::tags,
                    Map.of(
                            "vpc-peering-connection-id", p -> Stream.of(p.peeringId()),
                            "status-code", p -> Stream.of(p.status()),
                            "status-message", p -> Stream.of(p.message()),
                            "requester-vpc-info.owner-id", p -> Stream.of(p.requester().owner()),
                            "requester-vpc-info.vpc-id", p -> Stream.of(p.requester().vpcId()),
                            "requester-vpc-info.cidr-block",
                                    p -> Stream.of(p.requester().cidrBlock()),
                            "accepter-vpc-info.owner-id", p -> Stream.of(p.accepter().owner()),
                            "accepter-vpc-info.vpc-id", p -> Stream.of(p.accepter().vpcId()),
                            "accepter-vpc-info.cidr-block",
                                    p -> Stream.of(p.accepter().cidrBlock())));

    @Component("describeVpcPeeringConnections")
    record Handler(Peerings peerings)
            implements Ec2Operation<DescribeVpcPeeringConnections, Response> {
        @Override
        public Response answer(DescribeVpcPeeringConnections request, Call call) {
            var scope = Scope.of(call);
            var matching =
                    asked(request.vpcPeeringConnectionIds(), scope).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            PeeringView::peeringId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream()
                            .map(found -> VpcPeeringConnectionItem.of(found, scope.account()))
                            .toList(),
                    page.nextToken());
        }

        private List<PeeringView> asked(List<String> ids, Scope scope) {
            ids.forEach(id -> Landmarks.id(Kind.PEERING, id));
            var all = peerings.all(scope.account(), scope.region());
            return ids.isEmpty()
                    ? all
                    : Given.allOf(
                            ids,
                            all.stream().filter(p -> ids.contains(p.peeringId())).toList(),
                            PeeringView::peeringId,
                            id -> Landmarks.notThere(Kind.PEERING, id));
        }
    }
}
