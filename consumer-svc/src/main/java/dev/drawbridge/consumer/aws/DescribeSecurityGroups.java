package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.group.SecurityGroupView;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
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

    @Component("describeSecurityGroups")
    record Handler(SecurityGroups groups)
            implements Ec2Operation<DescribeSecurityGroups, Response> {
        @Override
        public Response answer(DescribeSecurityGroups request, Call call) {
            var matching =
                    asked(request, Scope.of(call)).stream()
                            .filter(SecurityGroupFilters.FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            SecurityGroupView::groupId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(SecurityGroupItem::of).toList(), page.nextToken());
        }

        private List<SecurityGroupView> asked(DescribeSecurityGroups request, Scope scope) {
            var found = byId(request, scope);
            var names = request.groupNames();
            return names.isEmpty()
                    ? found
                    : Given.allOf(
                            names,
                            found.stream().filter(group -> names.contains(group.name())).toList(),
                            SecurityGroupView::name,
                            NotFound::group);
        }

        private List<SecurityGroupView> byId(DescribeSecurityGroups request, Scope scope) {
            var ids = request.groupIds();
            ids.forEach(Given::group);
            if (!ids.isEmpty()) {
                return Given.allOf(
                        ids,
                        groups.find(scope.account(), scope.region(), ids),
                        SecurityGroupView::groupId,
                        NotFound::group);
            }
            return Pinned.by("group-id", request.filters())
                    .map(pinned -> groups.find(scope.account(), scope.region(), pinned))
                    .or(() ->
                            Pinned.by("vpc-id", request.filters())
                                    .map(vpcs ->
                                            groups.inVpcs(scope.account(), scope.region(), vpcs)))
                    .orElseGet(() -> groups.all(scope.account(), scope.region()));
        }
    }
}
