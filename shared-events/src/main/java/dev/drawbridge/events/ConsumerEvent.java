package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.NetworkInterfaceId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Map;

/** What has happened on the consumer's side. */
public sealed interface ConsumerEvent extends Message {

    record VpcCreated(
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String cidrBlock,
            SecurityGroupId defaultSecurityGroupId,
            Map<String, String> tags)
            implements ConsumerEvent {
        @Override
        public String stream() {
            return vpcId.value();
        }
    }

    record VpcDeleted(VpcId vpcId, AccountId owner) implements ConsumerEvent {
        @Override
        public String stream() {
            return vpcId.value();
        }
    }

    /** One of the attributes of ModifyVpcAttribute, such as {@code enableDnsSupport}. */
    record VpcAttributeChanged(VpcId vpcId, AccountId owner, String attribute, boolean value)
            implements ConsumerEvent {
        @Override
        public String stream() {
            return vpcId.value();
        }
    }

    record SubnetCreated(
            SubnetId subnetId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String cidrBlock,
            AvailabilityZoneId availabilityZoneId,
            String availabilityZone,
            Map<String, String> tags)
            implements ConsumerEvent {
        @Override
        public String stream() {
            return subnetId.value();
        }
    }

    /** One of the attributes of ModifySubnetAttribute, such as {@code mapPublicIpOnLaunch}. */
    record SubnetAttributeChanged(
            SubnetId subnetId, VpcId vpcId, AccountId owner, String attribute, String value)
            implements ConsumerEvent {
        @Override
        public String stream() {
            return subnetId.value();
        }
    }

    record SubnetDeleted(SubnetId subnetId, VpcId vpcId, AccountId owner) implements ConsumerEvent {
        @Override
        public String stream() {
            return subnetId.value();
        }
    }

    /** One network interface of an endpoint, in one subnet. */
    record EndpointInterface(
            NetworkInterfaceId networkInterfaceId,
            SubnetId subnetId,
            AvailabilityZoneId availabilityZoneId,
            String privateIpAddress) {}

    /** A fact about an endpoint, in the stream of its connection. */
    sealed interface EndpointEvent extends ConsumerEvent {
        Connection connection();

        @Override
        default String stream() {
            return connection().endpointId().value();
        }
    }

    /**
     * The consumer asked for an endpoint: {@code pendingAcceptance}, or {@code pending} where the
     * directory says that the service needs no acceptance.
     */
    record EndpointRequested(
            Connection connection,
            String requestedBy,
            VpcId vpcId,
            boolean acceptanceRequired,
            List<EndpointInterface> interfaces,
            List<SecurityGroupId> securityGroupIds,
            List<DnsName> dnsNames,
            Map<String, String> tags)
            implements EndpointEvent {}

    /** The provider wants to decide by hand although the directory had said otherwise. */
    record EndpointAwaitingAcceptance(Connection connection) implements EndpointEvent {}

    /** The provider let it in; its interfaces are being made ready: {@code pending}. */
    record EndpointProvisioningStarted(Connection connection) implements EndpointEvent {}

    record EndpointBecameAvailable(Connection connection) implements EndpointEvent {}

    record EndpointRejected(Connection connection, String reason) implements EndpointEvent {}

    record EndpointFailed(Connection connection, String reason) implements EndpointEvent {}

    /** The provider let the time pass: {@code expired}. */
    record EndpointExpired(Connection connection) implements EndpointEvent {}

    /** The consumer deletes it: {@code deleting}. */
    record EndpointDeletionStarted(Connection connection, String previousState)
            implements EndpointEvent {}

    /** It is gone and its addresses are free again. */
    record EndpointDeleted(Connection connection) implements EndpointEvent {}

    /** It is set up so from now on; where it carried traffic it is {@code pending} for a while. */
    record EndpointModified(
            Connection connection,
            String modifiedBy,
            List<EndpointInterface> interfaces,
            List<SecurityGroupId> securityGroupIds,
            List<DnsName> dnsNames,
            boolean privateDnsEnabled,
            String policyDocument)
            implements EndpointEvent {}

    /** A fact about what is in a VPC beside its subnets and endpoints: its owner's alone. */
    sealed interface SceneEvent extends ConsumerEvent
            permits SecurityGroupEvent, NetworkAclEvent, TagsChanged {
        AccountId owner();
    }

    /**
     * The tags of something on the consumer's side were changed, in a stream beside its own.
     *
     * @param changed the keys that are new or have another value
     * @param tags all that it bears from now on
     */
    record TagsChanged(
            String resourceId,
            String resourceType,
            AccountId owner,
            RegionName region,
            List<String> changed,
            List<String> removed,
            Map<String, String> tags)
            implements SceneEvent {

        @Override
        public String stream() {
            return "tags-" + resourceId;
        }
    }
}
