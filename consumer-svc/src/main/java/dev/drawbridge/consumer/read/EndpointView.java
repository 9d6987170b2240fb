package dev.drawbridge.consumer.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Setup;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointCreated;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is shown.
 *
 * @param state in the wire's case, such as {@code pendingAcceptance}
 * @param reason why it was rejected or failed
 * @param letIn whether it was, once: only then do its names lead anywhere
 */
public record EndpointView(
        String endpointId,
        String owner,
        String region,
        String vpcId,
        String state,
        @Nullable String reason,
        Facts facts,
        Instant createdAt,
        boolean letIn) {

    /**
     * What only a modification changes, and then as a whole.
     *
     * @param routeTableIds of a Gateway endpoint; null for an Interface endpoint
     */
    public record Facts(
            String serviceName,
            List<Interface> interfaces,
            List<Group> groups,
            List<DnsName> dnsNames,
            String policyDocument,
            Map<String, String> tags,
            @Nullable Naming naming,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> routeTableIds) {

        Facts with(Setup setup) {
            return facts(serviceName, setup, tags);
        }

        Facts with(List<String> tables, String policy) {
            return new Facts(
                    serviceName, interfaces, groups, dnsNames, policy, tags, naming, tables);
        }

        public Naming named() {
            return naming == null ? Naming.PLAIN : naming;
        }
    }

    /**
     * @param privateSince since when private DNS is on, in ISO 8601; null where it is off
     */
    public record Naming(
            List<String> privateNames,
            @Nullable String privateSince,
            String ipAddressType,
            String recordIpType,
            boolean onlyForInboundResolver) {

        static final Naming PLAIN = new Naming(List.of(), null, "ipv4", "ipv4", false);
    }

    public record Interface(
            String networkInterfaceId,
            String subnetId,
            String availabilityZoneId,
            String availabilityZone,
            String privateIpAddress) {}

    public record Group(String groupId, String groupName) {}

    public static EndpointView of(EndpointRequested requested) {
        var connection = requested.connection();
        return new EndpointView(
                connection.endpointId().value(),
                connection.endpointOwner().value(),
                connection.region().value(),
                requested.vpcId().value(),
                requested.acceptanceRequired() ? "pendingAcceptance" : "pending",
                null,
                facts(connection.serviceName().value(), requested.setup(), requested.tags()),
                requested.at(),
                false);
    }

    /** Nobody is asked, so it is available at once. */
    static EndpointView of(GatewayEndpointCreated created, Instant at) {
        return new EndpointView(
                created.endpointId().value(),
                created.owner().value(),
                created.region().value(),
                created.vpcId().value(),
                "available",
                null,
                new Facts(
                        created.serviceName().value(),
                        List.of(),
                        List.of(),
                        List.of(),
                        created.policyDocument(),
                        created.tags(),
                        null,
                        created.routeTableIds()),
                at,
                true);
    }

    public boolean isGateway() {
        return facts.routeTableIds() != null;
    }

    /** Where the service is: the endpoint's own Region but for one that is reached from afar. */
    public String serviceRegion() {
        return new ServiceName(facts.serviceName()).region().map(RegionName::value).orElse(region);
    }

    private static Facts facts(String serviceName, Setup setup, Map<String, String> tags) {
        return new Facts(
                serviceName,
                setup.interfaces().stream().map(EndpointView::made).toList(),
                setup.groups().stream()
                        .map(group -> new Group(group.groupId().value(), group.groupName()))
                        .toList(),
                setup.dnsNames(),
                setup.policyDocument(),
                tags,
                naming(setup),
                null);
    }

    private static Interface made(EndpointEvent.Interface made) {
        return new Interface(
                made.networkInterfaceId().value(),
                made.subnetId().value(),
                made.availabilityZoneId().value(),
                made.availabilityZone(),
                made.privateIpAddress());
    }

    private static Naming naming(Setup setup) {
        var naming = setup.naming();
        var since = naming.privateSince();
        return new Naming(
                naming.privateNames(),
                since == null ? null : since.toString(),
                naming.ipAddressType(),
                naming.recordIpType(),
                naming.onlyForInboundResolver());
    }
}
