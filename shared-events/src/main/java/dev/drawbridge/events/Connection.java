package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;

/**
 * Who is connected to what: the facts both sides know of one connection, from its first moment.
 *
 * @param region the endpoint's
 */
public record Connection(
        EndpointId endpointId,
        AccountId endpointOwner,
        ServiceId serviceId,
        ServiceName serviceName,
        AccountId serviceOwner,
        RegionName region) {

    /** Out of {@code com.amazonaws.vpce.us-east-1.vpce-svc-…}; the endpoint may be elsewhere. */
    public RegionName serviceRegion() {
        return serviceName.region().orElse(region);
    }
}
