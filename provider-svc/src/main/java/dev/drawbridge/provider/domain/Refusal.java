package dev.drawbridge.provider.domain;

import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;

/** Why the answer is no. */
public sealed interface Refusal {

    /** No such service, or none that this account may know of: to the caller the same. */
    record NoSuchService(ServiceId serviceId) implements Refusal {}

    /** The endpoint is not, or no longer, connected to this service. */
    record NotConnected(EndpointId endpointId) implements Refusal {}

    record NotAcceptable(EndpointId endpointId, String state) implements Refusal {}

    record StillConnected(ServiceId serviceId) implements Refusal {}

    record MalformedPrincipal(String principal) implements Refusal {}

    record NoLoadBalancer() implements Refusal {}

    record MalformedLoadBalancer(String arn) implements Refusal {}

    record NoSuchLoadBalancer(String arn) implements Refusal {}

    record NoIpAddressType() implements Refusal {}

    record UnknownIpAddressType(String type) implements Refusal {}

    record UnknownRegion(String region) implements Refusal {}

    /** A service is always reachable from its own Region. */
    record HomeRegion(String region) implements Refusal {}

    record MalformedPrivateDnsName(String name) implements Refusal {}

    record NoPrivateDnsName(ServiceId serviceId) implements Refusal {}

    record TooManyTags() implements Refusal {}

    record WrongTag(String key) implements Refusal {}

    record NoSuchPermission(String permissionId) implements Refusal {}

    /** The client token has made a service, with other parameters. */
    record TokenOfOtherParameters() implements Refusal {}
}
