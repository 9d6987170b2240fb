package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.arn.Principal;
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

/** AWS: API_DescribeVpcEndpointServices */
record DescribeVpcEndpointServices(
        @Wire("ServiceName") List<String> serviceNames,
        @Wire("ServiceRegion") List<String> serviceRegions,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(
            List<String> serviceNameSet,
            List<ServiceDetail> serviceDetailSet,
            @Nullable String nextToken) {}

    @Component
    record Handler(ServiceViews services)
            implements Ec2Operation<DescribeVpcEndpointServices, Response> {

        @Override
        public Response answer(DescribeVpcEndpointServices request, Call call) {
            var caller = Asked.scope(call);
            var matching = ServiceDetail.filters(caller).matching(request.filters());
            var page =
                    Page.of(
                            named(request.serviceNames(), visible(request, caller, call)).stream()
                                    .filter(matching)
                                    .toList(),
                            ServiceView::serviceId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(ServiceView::serviceName).toList(),
                    page.items().stream().map(view -> ServiceDetail.of(view, caller)).toList(),
                    page.nextToken());
        }

        private List<ServiceView> visible(
                DescribeVpcEndpointServices request, Scope caller, Call call) {
            var regions = request.serviceRegions();
            return regions.isEmpty() || regions.contains(caller.region().value())
                    ? services.visibleTo(
                            caller,
                            Principal.admitting(call.account(), call.caller().arn()),
                            request.serviceNames())
                    : List.of();
        }

        /** A name that is not permitted is answered like one that nobody has. */
        private static List<ServiceView> named(List<String> names, List<ServiceView> visible) {
            var known = visible.stream().map(ServiceView::serviceName).collect(Collectors.toSet());
            names.stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Faults.noSuchServiceName(name);
                    });
            return visible;
        }
    }
}
