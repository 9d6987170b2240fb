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
    record AlreadyRequested(EndpointId endpointId) implements Refusal {}

    record TokenUsedForOtherParameters(String clientToken) implements Refusal {}
}
