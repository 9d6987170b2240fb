package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.NetworkInterfaceId;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happens to one endpoint. Every event says which connection it concerns. */
public sealed interface EndpointEvent {

    Connection connection();

    record Interface(
            NetworkInterfaceId networkInterfaceId,
            SubnetId subnetId,
            AvailabilityZoneId availabilityZoneId,
            String availabilityZone,
            String privateIpAddress) {}

    record Group(SecurityGroupId groupId, String groupName) {}

    record EndpointRequested(
            Connection connection,
            String requestedBy,
            VpcId vpcId,
            boolean acceptanceRequired,
            List<Interface> interfaces,
            List<Group> groups,
            List<DnsName> dnsNames,
            String policyDocument,
            Map<String, String> tags,
            Instant at)
            implements EndpointEvent {}

    record EndpointAwaitingAcceptance(Connection connection) implements EndpointEvent {}

    record EndpointProvisioningStarted(Connection connection, Instant at)
            implements EndpointEvent {}

    record EndpointBecameAvailable(Connection connection) implements EndpointEvent {}

    record EndpointRejected(Connection connection, String reason) implements EndpointEvent {}

    record EndpointFailed(Connection connection, String reason) implements EndpointEvent {}

    /** The provider let the time pass. */
    record EndpointExpired(Connection connection) implements EndpointEvent {}

    record EndpointDeletionStarted(Connection connection, String previousState)
            implements EndpointEvent {}

    record EndpointDeleted(Connection connection, Instant at) implements EndpointEvent {}
}
