package dev.drawbridge.provider.aws;

import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.ServiceView;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        @Nullable String privateDnsName,
        @Nullable PrivateDnsNameConfiguration privateDnsNameConfiguration,
        @Nullable String payerResponsibility,
        List<Tag> tagSet,
        List<SupportedRegion> supportedRegionSet,
        boolean remoteAccessEnabled) {

    static final String AVAILABLE = "Available";
    static final String IPV4 = "ipv4";

    /** AWS: API_PrivateDnsNameConfiguration */
    record PrivateDnsNameConfiguration(String state, String type, String value, String name) {
        static PrivateDnsNameConfiguration of(PrivateDnsName name) {
            return new PrivateDnsNameConfiguration(
                    name.state(), "TXT", name.recordValue(), name.recordName());
        }
    }

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
                            "supported-ip-address-types",
                                    view -> view.supportedIpAddressTypes().stream()));

    static ServiceConfiguration of(ServiceView view, Scope owner, Zones zones) {
        var seen = zones.seenBy(owner, new RegionName(view.region()), view.availabilityZoneIds());
        return new ServiceConfiguration(
                ServiceTypeDetail.INTERFACE,
                view.serviceId(),
                view.serviceName(),
                AVAILABLE,
                Zones.ids(seen),
                Zones.names(seen),
                view.acceptanceRequired(),
                false,
                view.networkLoadBalancerArns(),
                List.of(),
                view.supportedIpAddressTypes(),
                List.of(baseName(view)),
                view.privateDnsName().map(PrivateDnsName::name).orElse(null),
                view.privateDnsName().map(PrivateDnsNameConfiguration::of).orElse(null),
                payer(view),
                Tags.of(view.tags()),
                view.supportedRegions().stream()
                        .map(region -> new SupportedRegion(region, AVAILABLE))
                        .toList(),
                view.supportedRegions().size() > 1);
    }

    static @Nullable String payer(ServiceView view) {
        return view.ownerPays() ? "ServiceOwner" : null;
    }

    static String baseName(ServiceView view) {
        return view.serviceId() + "." + view.region() + ".vpce.amazonaws.com";
    }
}
