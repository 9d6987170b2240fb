package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
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

/** AWS: API_DescribeVpcs */
record DescribeVpcs(
        @Wire("VpcId") List<String> vpcIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<VpcItem> vpcSet, @Nullable String nextToken) {}

    private static final Filters<VpcView> FILTERS =
            Filters.tagged(
                    VpcView::tags,
                    Map.of(
                            "cidr-block-association.state", _ -> Stream.of("associated"),
                            "cidr-block-association.association-id",
                                    vpc -> Stream.of(VpcItem.associationId(vpc)),
                            "vpc-id", vpc -> Stream.of(vpc.vpcId()),
                            "owner-id", vpc -> Stream.of(vpc.owner()),
                            "cidr", vpc -> Stream.of(vpc.cidrBlock()),
                            "cidr-block-association.cidr-block", vpc -> Stream.of(vpc.cidrBlock()),
                            "state", _ -> Stream.of("available"),
                            "dhcp-options-id", _ -> Stream.of("default"),
                            "is-default", _ -> Stream.of("false"),
                            "isDefault", _ -> Stream.of("false")));

    @Component("describeVpcs")
    record Handler(Vpcs vpcs) implements Ec2Operation<DescribeVpcs, Response> {
        @Override
        public Response answer(DescribeVpcs request, Call call) {
            var scope = Scope.of(call);
            var matching =
                    asked(request, scope).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page = Page.of(matching, VpcView::vpcId, request.maxResults(), request.nextToken());
            return new Response(page.items().stream().map(VpcItem::of).toList(), page.nextToken());
        }

        private List<VpcView> asked(DescribeVpcs request, Scope scope) {
            var ids = request.vpcIds();
            ids.forEach(Given::vpc);
            var all =
                    vpcs.visible(scope.account(), scope.region()).stream()
                            .map(vpc -> vpc.seenBy(scope.account()))
                            .toList();
            return ids.isEmpty()
                    ? all
                    : Given.allOf(
                            ids,
                            all.stream().filter(vpc -> ids.contains(vpc.vpcId())).toList(),
                            VpcView::vpcId,
                            NotFound::vpc);
        }
    }
}
