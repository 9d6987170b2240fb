package dev.drawbridge.provider.domain;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.people.Hand;
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

    record Accept(EndpointId endpointId, ServiceId serviceId, Scope by, Hand hand)
            implements ConnectionCommand {

        public Accept(EndpointId endpointId, ServiceId serviceId, Scope by, String person) {
            this(endpointId, serviceId, by, Hand.of(person, null));
        }
    }

    record Reject(EndpointId endpointId, ServiceId serviceId, Scope by, Hand hand)
            implements ConnectionCommand {

        public Reject(
                EndpointId endpointId,
                ServiceId serviceId,
                Scope by,
                String person,
                String reason) {
            this(endpointId, serviceId, by, Hand.of(person, reason));
        }
    }

    /** The time to decide is over. */
    record Expire(EndpointId endpointId) implements ConnectionCommand {}

    /** Takes back what has not taken effect yet. */
    record Undo(EndpointId endpointId, ServiceId serviceId, Scope by, String person)
            implements ConnectionCommand {}

    /** The time to take a decision back is over. */
    record CarryOut(EndpointId endpointId, int number) implements ConnectionCommand {}

    /** A rule or a permission has changed. */
    record Review(EndpointId endpointId, ServiceId serviceId) implements ConnectionCommand {}

    /** There may be room again for one that waits because there was none. */
    record LetIn(EndpointId endpointId, ServiceId serviceId) implements ConnectionCommand {}

    /** The consumer's side reports that the endpoint carries traffic. */
    record MarkAvailable(EndpointId endpointId) implements ConnectionCommand {}

    /** The consumer is deleting the endpoint. */
    record Release(EndpointId endpointId) implements ConnectionCommand {}

    /** The endpoint is gone: the last that is heard of it. */
    record Forget(EndpointId endpointId) implements ConnectionCommand {}
}
