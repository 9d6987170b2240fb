package dev.drawbridge.consumer.read;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.events.DnsName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is shown.
 *
 * @param state in the wire's case, such as {@code pendingAcceptance}
 * @param reason why it was rejected or failed
 */
public record EndpointView(
        String endpointId,
        String owner,
        String region,
        String vpcId,
        String state,
        @Nullable String reason,
        Facts facts,
        Instant createdAt) {

    /** What never changes. */
    public record Facts(
            String serviceName,
            List<Interface> interfaces,
            List<Group> groups,
            List<DnsName> dnsNames,
            String policyDocument,
            Map<String, String> tags) {}

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
                facts(requested),
                requested.at());
    }

    private static Facts facts(EndpointRequested requested) {
        return new Facts(
                requested.connection().serviceName().value(),
                requested.interfaces().stream()
                        .map(made ->
                                new Interface(
                                        made.networkInterfaceId().value(),
                                        made.subnetId().value(),
                                        made.availabilityZoneId().value(),
                                        made.availabilityZone(),
                                        made.privateIpAddress()))
                        .toList(),
                requested.groups().stream()
                        .map(group -> new Group(group.groupId().value(), group.groupName()))
                        .toList(),
                requested.dnsNames(),
                requested.policyDocument(),
                requested.tags());
    }
}
