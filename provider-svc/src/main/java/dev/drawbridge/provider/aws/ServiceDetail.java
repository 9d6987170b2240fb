package dev.drawbridge.provider.aws;

import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.catalogue.AwsService;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.provider.aws.ServiceConfiguration.ServiceTypeDetail;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.ServiceView;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        @Nullable String privateDnsName,
        List<PrivateDnsDetails> privateDnsNameSet,
        boolean vpcEndpointPolicySupported,
        boolean acceptanceRequired,
        boolean managesVpcEndpoints,
        @Nullable String payerResponsibility,
        List<Tag> tagSet,
        @Nullable String privateDnsNameVerificationState,
        List<String> supportedIpAddressTypeSet) {

    /** AWS: API_PrivateDnsDetails */
    record PrivateDnsDetails(String privateDnsName) {}

    static final Filters<ServiceDetail> FILTERS =
            Filters.tagged(
                    detail ->
                            detail.tagSet().stream()
                                    .collect(Collectors.toMap(Tag::key, Tag::value)),
                    Map.of(
                            "owner", detail -> Stream.of(detail.owner()),
                            "service-name", detail -> Stream.of(detail.serviceName()),
                            "service-region", detail -> Stream.of(detail.serviceRegion()),
                            "service-type",
                                    detail ->
                                            detail.serviceType().stream()
                                                    .map(ServiceTypeDetail::serviceType),
                            "supported-ip-address-types",
                                    detail -> detail.supportedIpAddressTypeSet().stream()));

    static ServiceDetail of(ServiceView view, Scope caller, Zones zones) {
        var seen = zones.seenBy(caller, new RegionName(view.region()), view.availabilityZoneIds());
        return new ServiceDetail(
                view.serviceName(),
                view.serviceId(),
                ServiceTypeDetail.INTERFACE,
                view.region(),
                Zones.ids(seen),
                Zones.names(seen),
                view.owner(),
                List.of(ServiceConfiguration.baseName(view)),
                view.privateDnsName().map(PrivateDnsName::name).orElse(null),
                view.privateDnsName().stream()
                        .map(name -> new PrivateDnsDetails(name.name()))
                        .toList(),
                false,
                view.acceptanceRequired(),
                false,
                ServiceConfiguration.payer(view),
                ownedBy(caller, view) ? Tags.of(view.tags()) : List.of(),
                view.privateDnsName().map(PrivateDnsName::state).orElse(null),
                view.supportedIpAddressTypes());
    }

    static ServiceDetail of(AwsService service, Scope caller, Zones zones) {
        var seen = zones.seenBy(caller, service.region(), service.availabilityZoneIds());
        var names = service.privateDnsNames();
        return new ServiceDetail(
                service.serviceName().value(),
                service.serviceId().value(),
                service.types().stream().map(ServiceTypeDetail::new).toList(),
                service.region().value(),
                Zones.ids(seen),
                Zones.names(seen),
                AwsServices.OWNER,
                List.of(service.baseDnsName()),
                names.isEmpty() ? null : names.getFirst(),
                names.stream().map(PrivateDnsDetails::new).toList(),
                service.policySupported(),
                false,
                false,
                null,
                List.of(),
                names.isEmpty() ? null : "verified",
                List.of(ServiceConfiguration.IPV4));
    }

    private static boolean ownedBy(Scope caller, ServiceView view) {
        return view.owner().equals(caller.account().value());
    }
}
