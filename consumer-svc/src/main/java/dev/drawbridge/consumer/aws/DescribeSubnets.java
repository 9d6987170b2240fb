package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.Subnets;
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

/** AWS: API_DescribeSubnets */
record DescribeSubnets(
        @Wire("SubnetId") List<String> subnetIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<SubnetItem> subnetSet, @Nullable String nextToken) {}

    private static final Filters<SubnetView> FILTERS =
            Filters.tagged(
                    SubnetView::tags,
                    Map.of(
                            "subnet-id", subnet -> Stream.of(subnet.subnetId()),
                            "vpc-id", subnet -> Stream.of(subnet.vpcId()),
                            "owner-id", subnet -> Stream.of(subnet.owner()),
                            "state", _ -> Stream.of("available"),
                            "cidr-block", subnet -> Stream.of(subnet.cidrBlock()),
                            "cidr", subnet -> Stream.of(subnet.cidrBlock()),
                            "availability-zone", subnet -> Stream.of(subnet.availabilityZone()),
                            "availabilityZone", subnet -> Stream.of(subnet.availabilityZone()),
                            "availability-zone-id",
                                    subnet -> Stream.of(subnet.availabilityZoneId()),
                            "default-for-az", _ -> Stream.of("false")));

    @Component("describeSubnets")
    record Handler(Subnets subnets) implements Ec2Operation<DescribeSubnets, Response> {
        @Override
        public Response answer(DescribeSubnets request, Call call) {
            var matching =
                    asked(request, Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            SubnetView::subnetId,
                            request.maxResults(),
                            request.nextToken());
            var given = subnets.addressesGiven(page.items());
            return new Response(
                    page.items().stream()
                            .map(s -> SubnetItem.of(s, given.getOrDefault(s.subnetId(), 0L)))
                            .toList(),
                    page.nextToken());
        }

        private List<SubnetView> asked(DescribeSubnets request, Scope scope) {
            var ids = request.subnetIds();
            ids.forEach(Given::subnet);
            return ids.isEmpty()
                    ? subnets.all(scope.account(), scope.region())
                    : Given.allOf(
                            ids,
                            subnets.find(scope.account(), scope.region(), ids),
                            SubnetView::subnetId,
                            NotFound::subnet);
        }
    }
}
