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

/** AWS: API_DescribeSecurityGroups */
record DescribeSecurityGroups(
        @Wire("GroupId") List<String> groupIds,
        @Wire("GroupName") List<String> groupNames,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<SecurityGroupItem> securityGroupInfo, @Nullable String nextToken) {}

    private static final Filters<VpcView> FILTERS =
            Filters.tagged(
                    _ -> Map.of(),
                    Map.of(
                            "group-id", vpc -> Stream.of(vpc.defaultSecurityGroupId()),
                            "group-name", _ -> Stream.of(SecurityGroupItem.NAME),
                            "description", _ -> Stream.of(SecurityGroupItem.DESCRIPTION),
                            "vpc-id", vpc -> Stream.of(vpc.vpcId()),
                            "owner-id", vpc -> Stream.of(vpc.owner())));

    @Component("describeSecurityGroups")
    record Handler(Vpcs vpcs) implements Ec2Operation<DescribeSecurityGroups, Response> {
        @Override
        public Response answer(DescribeSecurityGroups request, Call call) {
            var matching =
                    asked(request, Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            VpcView::defaultSecurityGroupId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(SecurityGroupItem::ofDefault).toList(),
                    page.nextToken());
        }

        private List<VpcView> asked(DescribeSecurityGroups request, Scope scope) {
            var ids = request.groupIds();
            ids.forEach(Given::group);
            var names = request.groupNames();
            var all =
                    vpcs.all(scope.account(), scope.region()).stream()
                            .filter(_ -> names.isEmpty() || names.contains(SecurityGroupItem.NAME))
                            .toList();
            return ids.isEmpty()
                    ? all
                    : Given.allOf(
                            ids,
                            all.stream()
                                    .filter(vpc -> ids.contains(vpc.defaultSecurityGroupId()))
                                    .toList(),
                            VpcView::defaultSecurityGroupId,
                            NotFound::group);
        }
    }
}
