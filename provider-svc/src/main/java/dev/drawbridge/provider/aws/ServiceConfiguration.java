package dev.drawbridge.provider.aws;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.provider.read.ServiceView;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** AWS: API_ServiceConfiguration */
record ServiceConfiguration(
        List<ServiceTypeDetail> serviceType,
        String serviceId,
        String serviceName,
        String serviceState,
        List<String> availabilityZoneIdSet,
        List<String> availabilityZoneSet,
        boolean acceptanceRequired,
        boolean managesVpcEndpoints,
        List<String> networkLoadBalancerArnSet,
        List<String> gatewayLoadBalancerArnSet,
        List<String> supportedIpAddressTypeSet,
        List<String> baseEndpointDnsNameSet,
        List<Tag> tagSet,
        List<SupportedRegion> supportedRegionSet,
        boolean remoteAccessEnabled) {

    static final String AVAILABLE = "Available";
    static final String IPV4 = "ipv4";

    /** AWS: API_SupportedRegionDetail */
    record SupportedRegion(String region, String serviceState) {}

    /** AWS: API_ServiceTypeDetail */
    record ServiceTypeDetail(String serviceType) {
        static final List<ServiceTypeDetail> INTERFACE =
                List.of(new ServiceTypeDetail("Interface"));
    }

    static final Filters<ServiceView> FILTERS =
            Filters.tagged(
                    ServiceView::tags,
                    Map.of(
                            "service-name", view -> Stream.of(view.serviceName()),
                            "service-id", view -> Stream.of(view.serviceId()),
                            "service-state", _ -> Stream.of(AVAILABLE),
                            "supported-ip-address-types", _ -> Stream.of(IPV4)));

    static ServiceConfiguration of(ServiceView view) {
        return new ServiceConfiguration(
                ServiceTypeDetail.INTERFACE,
                view.serviceId(),
                view.serviceName(),
                AVAILABLE,
                view.availabilityZoneIds().stream().map(AvailabilityZoneId::value).toList(),
                Asked.zoneNames(new RegionName(view.region()), view.availabilityZoneIds()),
                view.acceptanceRequired(),
                false,
                view.networkLoadBalancerArns(),
                List.of(),
                List.of(IPV4),
                List.of(baseName(view)),
                tags(view),
                List.of(new SupportedRegion(view.region(), AVAILABLE)),
                false);
    }

    static String baseName(ServiceView view) {
        return view.serviceId() + "." + view.region() + ".vpce.amazonaws.com";
    }

    static List<Tag> tags(ServiceView view) {
        return view.tags().entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toList();
    }
}
