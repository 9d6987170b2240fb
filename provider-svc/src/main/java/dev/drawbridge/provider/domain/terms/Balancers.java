package dev.drawbridge.provider.domain.terms;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.provider.domain.Scope;
import java.util.List;
import java.util.Optional;

/** The load balancers as decisions about services need them. */
@FunctionalInterface
public interface Balancers {

    /** The zones it stands in; empty when the owner has no such load balancer. */
    Optional<List<AvailabilityZoneId>> zones(String arn, Scope owner);
}
