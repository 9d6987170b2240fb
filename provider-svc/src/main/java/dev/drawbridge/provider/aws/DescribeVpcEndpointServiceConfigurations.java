package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.ServiceView;
import dev.drawbridge.provider.read.ServiceViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeVpcEndpointServiceConfigurations */
record DescribeVpcEndpointServiceConfigurations(
        @Wire("ServiceId") List<String> serviceIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(
            List<ServiceConfiguration> serviceConfigurationSet, @Nullable String nextToken) {}

    @Component
    record Handler(ServiceViews services, Zones zones)
            implements Ec2Operation<DescribeVpcEndpointServiceConfigurations, Response> {

        @Override
        public Response answer(DescribeVpcEndpointServiceConfigurations request, Call call) {
            var matching = ServiceConfiguration.FILTERS.matching(request.filters());
            var owner = Asked.scope(call);
            var page =
                    Page.of(
                            asked(request.serviceIds(), owner).stream().filter(matching).toList(),
                            ServiceView::serviceId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream()
                            .map(view -> ServiceConfiguration.of(view, owner, zones))
                            .toList(),
                    page.nextToken());
        }

        private List<ServiceView> asked(List<String> ids, Scope scope) {
            if (ids.isEmpty()) {
                return services.ownedBy(scope);
            }
            var found = services.ownedBy(scope, ids);
            var known = found.stream().map(ServiceView::serviceId).collect(Collectors.toSet());
            ids.stream()
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw Faults.noSuchService(id);
                    });
            return found;
        }
    }
}
