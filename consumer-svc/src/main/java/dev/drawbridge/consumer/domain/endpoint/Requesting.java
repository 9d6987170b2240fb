package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointProvisioningStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.ServiceName;
import java.time.Instant;
import java.util.List;

/** The first decision of an endpoint's life: where it may be, and what it gets there. */
final class Requesting {

    private Requesting() {}

    static Decision<EndpointEvent> decide(RequestEndpoint request, Instant now) {
        var addresses = request.addresses();
        return naming(request)
                .refusal()
                .or(() -> seating(request).refusal(request.offer(), service(request)))
                .map(Decision::<EndpointEvent>refuse)
                .orElseGet(() ->
                        addresses == null ? Decision.nothing() : events(request, addresses, now));
    }

    static List<String> privateNames(RequestEndpoint request) {
        return naming(request).next(request.dnsSuffix(), Instant.EPOCH).privateNames();
    }

    /** Who lets everybody in is not asked. */
    private static Decision<EndpointEvent> events(
            RequestEndpoint request, List<Ipv4> addresses, Instant now) {
        var requested = requested(request, addresses, now);
        return request.offer().origin() == Offer.Origin.AMAZON
                ? Decision.events(
                        requested, new EndpointProvisioningStarted(request.connection(), now))
                : Decision.events(requested);
    }

    private static EndpointRequested requested(
            RequestEndpoint request, List<Ipv4> addresses, Instant now) {
        var interfaces = seating(request).interfaces(addresses);
        var naming = naming(request).next(request.dnsSuffix(), now);
        return new EndpointRequested(
                request.connection(),
                request.requestedBy(),
                request.place().vpcId(),
                request.offer().acceptanceRequired(),
                interfaces,
                request.groups(),
                DnsNames.of(request.connection(), naming, interfaces),
                request.policyDocument(),
                request.tags(),
                now,
                naming);
    }

    private static Seating seating(RequestEndpoint request) {
        return Seating.of(List.of(), request.seats(), List.of());
    }

    private static NamingRules naming(RequestEndpoint request) {
        return new NamingRules(
                null,
                request.naming(),
                request.offer(),
                request.place(),
                service(request),
                seating(request).seated());
    }

    private static ServiceName service(RequestEndpoint request) {
        return request.connection().serviceName();
    }
}
