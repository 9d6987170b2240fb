package dev.drawbridge.provider.aws;

import dev.drawbridge.events.DnsName;
import dev.drawbridge.provider.read.ConnectionView;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** AWS: API_VpcEndpointConnection */
record VpcEndpointConnection(
        String serviceId,
        String vpcEndpointId,
        String vpcEndpointOwner,
        String vpcEndpointState,
        Instant creationTimestamp,
        List<DnsEntry> dnsEntrySet,
        List<String> networkLoadBalancerArnSet,
        List<String> gatewayLoadBalancerArnSet,
        String ipAddressType,
        String vpcEndpointConnectionId,
        List<Tag> tagSet,
        String vpcEndpointRegion) {

    /** AWS: API_DnsEntry */
    record DnsEntry(String dnsName, String hostedZoneId) {
        static DnsEntry of(DnsName name) {
            return new DnsEntry(name.dnsName(), name.hostedZoneId());
        }
    }

    static final Filters<ConnectionView> FILTERS =
            Filters.of(
                    Map.of(
                            "ip-address-type", _ -> Stream.of(ServiceConfiguration.IPV4),
                            "service-id", view -> Stream.of(view.serviceId()),
                            "vpc-endpoint-owner", view -> Stream.of(view.endpointOwner()),
                            "vpc-endpoint-region", view -> Stream.of(view.endpointRegion()),
                            "vpc-endpoint-state", view -> bothWays(view.state()),
                            "vpc-endpoint-id", view -> Stream.of(view.endpointId())));

    /** The SDKs' constants are PascalCase, the wire is not: both are understood. */
    private static Stream<String> bothWays(String state) {
        return Stream.of(
                state, state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1));
    }

    static VpcEndpointConnection of(ConnectionView view) {
        return new VpcEndpointConnection(
                view.serviceId(),
                view.endpointId(),
                view.endpointOwner(),
                view.state(),
                view.createdAt(),
                view.dnsNames().stream().map(DnsEntry::of).toList(),
                view.networkLoadBalancerArns(),
                List.of(),
                ServiceConfiguration.IPV4,
                idOf(view.endpointId()),
                List.of(),
                view.endpointRegion());
    }

    /** Derived, so that it is the same after every replay. */
    private static String idOf(String endpointId) {
        var name = ("connection of " + endpointId).getBytes(StandardCharsets.UTF_8);
        return "vpce-con-"
                + UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, 17);
    }
}
