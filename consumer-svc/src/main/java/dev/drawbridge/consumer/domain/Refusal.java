package dev.drawbridge.consumer.domain;

import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;

/** Every reason to say no. What is not the caller's does not exist. */
public sealed interface Refusal {

    record NoSuchVpc(VpcId vpcId) implements Refusal {}

    record NoSuchSubnet(SubnetId subnetId) implements Refusal {}

    record NoSuchEndpoint(EndpointId endpointId) implements Refusal {}

    record VpcRangeNotAllowed(String cidrBlock) implements Refusal {}

    record SubnetRangeNotAllowed(String cidrBlock) implements Refusal {}

    record SubnetOverlaps(String cidrBlock) implements Refusal {}

    record VpcInUse(VpcId vpcId) implements Refusal {}

    record SubnetInUse(SubnetId subnetId) implements Refusal {}

    record SubnetsInSameZone(SubnetId subnetId) implements Refusal {}

    record ZoneNotOffered(ServiceName serviceName, SubnetId subnetId) implements Refusal {}

    record PrivateDnsNotOffered(ServiceName serviceName) implements Refusal {}

    record EndpointQuotaReached(VpcId vpcId) implements Refusal {}

    record NoFreeAddress(SubnetId subnetId) implements Refusal {}

    record AddressNotInSubnet(String address, SubnetId subnetId) implements Refusal {}

    record AddressInUse(String address) implements Refusal {}

    /** The token was used before with the same parameters: this is what it made. */
    record AlreadyRequested(String made) implements Refusal {}

    record TokenUsedForOtherParameters(String clientToken) implements Refusal {}

    record PrivateDnsNeedsAttributes(VpcId vpcId) implements Refusal {}

    record PrivateDnsNotVerified(ServiceName serviceName) implements Refusal {}

    record PrivateNameInUse(String dnsName, VpcId vpcId) implements Refusal {}

    record InboundOnlyNeedsGateway(VpcId vpcId) implements Refusal {}

    record IpTypeNotSupported(String parameter, String type) implements Refusal {}

    record NoGroupLeft(EndpointId endpointId) implements Refusal {}

    /** Its state does not allow to modify it. */
    record NotModifiable(EndpointId endpointId, String state) implements Refusal {}

    /** About what is in a VPC beside its subnets and endpoints. */
    sealed interface OfScene extends Refusal permits GroupRefusal, AclRefusal, TagRefusal {}
}
