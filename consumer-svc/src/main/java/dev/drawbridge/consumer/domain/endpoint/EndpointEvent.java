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
import org.jspecify.annotations.Nullable;

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

    /** What an endpoint consists of; a modification replaces it as a whole. */
    record Setup(
            VpcId vpcId,
            List<Interface> interfaces,
            List<Group> groups,
            List<DnsName> dnsNames,
            Naming naming,
            String policyDocument) {}

    /**
     * @param naming null in what was stored before endpoints could be modified
     */
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
            Instant at,
            @Nullable Naming naming)
            implements EndpointEvent {

        public Setup setup() {
            return new Setup(
                    vpcId,
                    interfaces,
                    groups,
                    dnsNames,
                    naming == null ? Naming.of(dnsNames) : naming,
                    policyDocument);
        }
    }

    /** What happens between its beginning and its end. */
    sealed interface Progress extends EndpointEvent {}

    record EndpointAwaitingAcceptance(Connection connection) implements Progress {}

    record EndpointProvisioningStarted(Connection connection, Instant at) implements Progress {}

    record EndpointBecameAvailable(Connection connection) implements Progress {}

    record EndpointRejected(Connection connection, String reason) implements Progress {}

    record EndpointFailed(Connection connection, String reason) implements Progress {}

    /** The provider let the time pass. */
    record EndpointExpired(Connection connection) implements Progress {}

    record EndpointDeletionStarted(Connection connection, String previousState)
            implements EndpointEvent {}

    record EndpointDeleted(Connection connection, Instant at) implements EndpointEvent {}

    /** From now on it is set up so. */
    record EndpointModified(Connection connection, String modifiedBy, Setup setup, Instant at)
            implements Progress {}
}
