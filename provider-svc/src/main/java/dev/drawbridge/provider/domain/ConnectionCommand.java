package dev.drawbridge.provider.domain;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;
import java.util.List;
import java.util.Map;

/** What can be asked of a connection: by the provider, or by the consumer's side. */
public sealed interface ConnectionCommand {

    EndpointId endpointId();

    /** The consumer created an endpoint. */
    record Request(
            EndpointId endpointId,
            Connection connection,
            String requestedBy,
            List<AvailabilityZoneId> availabilityZoneIds,
            List<DnsName> dnsNames,
            Map<String, String> tags)
            implements ConnectionCommand {}

    record Accept(EndpointId endpointId, ServiceId serviceId, Scope by, String decidedBy)
            implements ConnectionCommand {}

    record Reject(
            EndpointId endpointId, ServiceId serviceId, Scope by, String decidedBy, String reason)
            implements ConnectionCommand {}

    /** The time to decide is over. */
    record Expire(EndpointId endpointId) implements ConnectionCommand {}

    /** The consumer's side reports that the endpoint carries traffic. */
    record MarkAvailable(EndpointId endpointId) implements ConnectionCommand {}

    /** The consumer is deleting the endpoint. */
    record Release(EndpointId endpointId) implements ConnectionCommand {}

    /** The endpoint is gone: heard of perhaps before anything else about it. */
    record Forget(EndpointId endpointId, Connection connection) implements ConnectionCommand {}
}
