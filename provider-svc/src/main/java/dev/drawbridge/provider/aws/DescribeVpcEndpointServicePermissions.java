package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.provider.read.PermissionView;
import dev.drawbridge.provider.read.ServiceViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeVpcEndpointServicePermissions */
record DescribeVpcEndpointServicePermissions(
        String serviceId,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<AllowedPrincipal> allowedPrincipals, @Nullable String nextToken) {}

    /** AWS: API_AllowedPrincipal */
    record AllowedPrincipal(
            String principalType,
            String principal,
            String servicePermissionId,
            List<Tag> tagSet,
            String serviceId) {

        static AllowedPrincipal of(PermissionView permission, String serviceId) {
            return new AllowedPrincipal(
                    type(permission),
                    permission.principal(),
                    permission.id(),
                    Tags.of(permission.tags()),
                    serviceId);
        }
    }

    private static final Filters<PermissionView> FILTERS =
            Filters.of(
                    Map.of(
                            "principal", permission -> Stream.of(permission.principal()),
                            "principal-type", permission -> Stream.of(type(permission))));

    private static String type(PermissionView permission) {
        return new Principal(permission.principal()).type().name();
    }

    @Component
    record Handler(ServiceViews services)
            implements Ec2Operation<DescribeVpcEndpointServicePermissions, Response> {

        @Override
        public Response answer(DescribeVpcEndpointServicePermissions request, Call call) {
            var matching = FILTERS.matching(request.filters());
            var id = request.serviceId();
            var service =
                    services.find(Asked.scope(call), id)
                            .orElseThrow(() -> Faults.noSuchService(id));
            var page =
                    Page.of(
                            services.permissionsOf(service.serviceId()).stream()
                                    .filter(matching)
                                    .toList(),
                            PermissionView::id,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(p -> AllowedPrincipal.of(p, id)).toList(),
                    page.nextToken());
        }
    }
}
