package dev.drawbridge.provider.aws;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.provider.aws.ServiceConfiguration.ServiceTypeDetail;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.ServiceView;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** AWS: API_ServiceDetail, a service as a caller who may use it sees it. */
record ServiceDetail(
        String serviceName,
        String serviceId,
        List<ServiceTypeDetail> serviceType,
        String serviceRegion,
        List<String> availabilityZoneIdSet,
        List<String> availabilityZoneSet,
        String owner,
        List<String> baseEndpointDnsNameSet,
        boolean vpcEndpointPolicySupported,
        boolean acceptanceRequired,
        boolean managesVpcEndpoints,
        List<Tag> tagSet,
        List<String> supportedIpAddressTypeSet) {

    static Filters<ServiceView> filters(Scope caller) {
        return Filters.tagged(
                view -> ownedBy(caller, view) ? view.tags() : Map.of(),
                Map.of(
                        "owner", view -> Stream.of(view.owner()),
                        "service-name", view -> Stream.of(view.serviceName()),
                        "service-region", view -> Stream.of(view.region()),
                        "service-type", _ -> Stream.of("Interface"),
                        "supported-ip-address-types", _ -> Stream.of(ServiceConfiguration.IPV4)));
    }

    static ServiceDetail of(ServiceView view, Scope caller) {
        var zones = common(view, caller);
        return new ServiceDetail(
                view.serviceName(),
                view.serviceId(),
                ServiceTypeDetail.INTERFACE,
                view.region(),
                zones.stream().map(AvailabilityZoneId::value).toList(),
                Asked.zoneNames(caller.region(), zones),
                view.owner(),
                List.of(ServiceConfiguration.baseName(view)),
                false,
                view.acceptanceRequired(),
                false,
                ownedBy(caller, view) ? ServiceConfiguration.tags(view) : List.of(),
                List.of(ServiceConfiguration.IPV4));
    }

    /** Only the zones that both sides have, by id. */
    private static List<AvailabilityZoneId> common(ServiceView view, Scope caller) {
        var callers = Regions.zones(caller.region());
        return view.availabilityZoneIds().stream().filter(callers::contains).toList();
    }

    private static boolean ownedBy(Scope caller, ServiceView view) {
        return view.owner().equals(caller.account().value());
    }
}
