package dev.drawbridge.provider.aws;

import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.provider.read.ServiceViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    record Handler(ServiceViews services, Zones zones)
            implements Ec2Operation<DescribeVpcEndpointServices, Response> {

        @Override
        public Response answer(DescribeVpcEndpointServices request, Call call) {
            var caller = Asked.scope(call);
            var matching = ServiceDetail.FILTERS.matching(request.filters());
            var visible = Stream.concat(ofAws(request, caller), ofOthers(request, caller, call));
            var page =
                    Page.of(
                            named(request.serviceNames(), visible.toList()).stream()
                                    .filter(matching)
                                    .toList(),
                            ServiceDetail::serviceId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(ServiceDetail::serviceName).toList(),
                    page.items(),
                    page.nextToken());
        }

        /** What AWS offers can be reached in its own Region only. */
        private Stream<ServiceDetail> ofAws(DescribeVpcEndpointServices request, Scope caller) {
            if (!request.regions(caller).contains(caller.region().value())) {
                return Stream.empty();
            }
            var found =
                    request.serviceNames().isEmpty()
                            ? AwsServices.in(caller.region()).stream()
                            : request.serviceNames().stream()
                                    .distinct()
                                    .flatMap(name -> AwsServices.named(name).stream())
                                    .filter(s -> s.region().equals(caller.region()));
            return found.map(service -> ServiceDetail.of(service, caller, zones));
        }

        /** Names of AWS's alone need no look into the database. */
        private Stream<ServiceDetail> ofOthers(
                DescribeVpcEndpointServices request, Scope caller, Call call) {
            var names =
                    request.serviceNames().stream()
                            .filter(name -> AwsServices.named(name).isEmpty())
                            .toList();
            if (names.isEmpty() && !request.serviceNames().isEmpty()) {
                return Stream.empty();
            }
            return services
                    .visibleTo(
                            caller,
                            request.regions(caller),
                            Principal.admitting(call.account(), call.caller().arn()),
                            names)
                    .stream()
                    .map(view -> ServiceDetail.of(view, caller, zones));
        }

        /** A name that is not permitted is answered like one that nobody has. */
        private static List<ServiceDetail> named(List<String> names, List<ServiceDetail> visible) {
            var known =
                    visible.stream().map(ServiceDetail::serviceName).collect(Collectors.toSet());
            names.stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Faults.noSuchServiceName(name);
                    });
            return visible;
        }
    }

    private List<String> regions(Scope caller) {
        return serviceRegions.isEmpty()
                ? List.of(caller.region().value())
                : serviceRegions.stream()
                        .filter(region ->
                                Regions.all().stream()
                                        .map(RegionName::value)
                                        .anyMatch(region::equals))
                        .toList();
    }
}
