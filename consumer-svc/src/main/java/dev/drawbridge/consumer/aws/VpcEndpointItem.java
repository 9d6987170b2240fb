package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.EndpointView.Interface;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.wire.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: VpcEndpoint */
record VpcEndpointItem(
        String vpcEndpointId,
        String vpcEndpointType,
        String vpcId,
        String serviceName,
        String state,
        String policyDocument,
        List<String> routeTableIdSet,
        List<String> subnetIdSet,
        List<Group> groupSet,
        @Nullable String ipAddressType,
        @Nullable DnsOptions dnsOptions,
        boolean privateDnsEnabled,
        boolean requesterManaged,
        List<String> networkInterfaceIdSet,
        List<DnsName> dnsEntrySet,
        Instant creationTimestamp,
        List<Tag> tagSet,
        String ownerId,
        @Nullable LastError lastError,
        @Nullable String failureReason,
        String serviceRegion) {

    /** AWS: SecurityGroupIdentifier */
    record Group(String groupId, String groupName) {}

    /** AWS: DnsOptions */
    record DnsOptions(String dnsRecordIpType, boolean privateDnsOnlyForInboundResolverEndpoint) {}

    /** AWS: LastError */
    record LastError(String message, String code) {}

    static String type(EndpointView endpoint) {
        return endpoint.isGateway() ? "Gateway" : "Interface";
    }

    static VpcEndpointItem of(EndpointView endpoint) {
        var facts = endpoint.facts();
        var naming = facts.named();
        var tables = facts.routeTableIds();
        var failure = endpoint.state().equals("failed") ? endpoint.reason() : null;
        return new VpcEndpointItem(
                endpoint.endpointId(),
                type(endpoint),
                endpoint.vpcId(),
                facts.serviceName(),
                endpoint.state(),
                facts.policyDocument(),
                tables == null ? List.of() : tables,
                facts.interfaces().stream().map(Interface::subnetId).toList(),
                facts.groups().stream().map(g -> new Group(g.groupId(), g.groupName())).toList(),
                tables == null ? naming.ipAddressType() : null,
                tables == null
                        ? new DnsOptions(naming.recordIpType(), naming.onlyForInboundResolver())
                        : null,
                naming.privateSince() != null,
                false,
                facts.interfaces().stream().map(Interface::networkInterfaceId).toList(),
                facts.dnsNames(),
                endpoint.createdAt(),
                Tagging.shown(facts.tags()),
                endpoint.owner(),
                failure == null ? null : new LastError(failure, "ConnectionFailed"),
                failure,
                endpoint.serviceRegion());
    }
}
