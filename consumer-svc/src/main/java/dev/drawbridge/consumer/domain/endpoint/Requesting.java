package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.Refusal.PrivateDnsNotOffered;
import dev.drawbridge.consumer.domain.Refusal.SubnetsInSameZone;
import dev.drawbridge.consumer.domain.Refusal.ZoneNotOffered;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AvailabilityZoneId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The first decision of an endpoint's life: where it may be, and what it gets there. */
final class Requesting {

    private Requesting() {}

    static Decision<EndpointEvent> decide(RequestEndpoint request, Instant now) {
        return refusal(request)
                .map(Decision::<EndpointEvent>refuse)
                .orElseGet(() -> Decision.events(requested(request, now)));
    }

    private static Optional<Record> refusal(RequestEndpoint request) {
        var service = request.connection().serviceName();
        if (request.privateDnsEnabled()) {
            return Optional.of(new PrivateDnsNotOffered(service));
        }
        Set<AvailabilityZoneId> seen = new HashSet<>();
        for (var seat : request.seats()) {
            if (!seen.add(seat.zone().id())) {
                return Optional.of(new SubnetsInSameZone(seat.subnetId()));
            }
            if (!request.offer().zones().contains(seat.zone().id())) {
                return Optional.of(new ZoneNotOffered(service, seat.subnetId()));
            }
        }
        return Optional.empty();
    }

    private static EndpointRequested requested(RequestEndpoint request, Instant now) {
        return new EndpointRequested(
                request.connection(),
                request.requestedBy(),
                request.vpcId(),
                request.offer().acceptanceRequired(),
                interfaces(request),
                request.groups(),
                DnsNames.of(request.connection(), request.dnsSuffix(), request.seats()),
                request.policyDocument(),
                request.tags(),
                now);
    }

    private static List<Interface> interfaces(RequestEndpoint request) {
        return IntStream.range(0, request.seats().size())
                .mapToObj(i -> {
                    var seat = request.seats().get(i);
                    return new Interface(
                            seat.networkInterfaceId(),
                            seat.subnetId(),
                            seat.zone().id(),
                            seat.zone().name(),
                            request.addresses().get(i).toString());
                })
                .toList();
    }
}
