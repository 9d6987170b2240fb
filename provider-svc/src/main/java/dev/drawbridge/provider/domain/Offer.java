package dev.drawbridge.provider.domain;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.arn.Principal;
import java.util.Set;

/**
 * What a service offers at the moment of a decision about one of its connections.
 *
 * @param allowedPrincipals ARNs or {@code *}
 */
public record Offer(
        ServiceId serviceId,
        Scope owner,
        boolean acceptanceRequired,
        Set<String> allowedPrincipals) {

    /** The owner's own account needs no permission. */
    boolean admits(Connection asked, String requestedBy) {
        if (!owner.region().equals(asked.region())) {
            return false;
        }
        return owner.account().equals(asked.endpointOwner())
                || Principal.admitting(asked.endpointOwner().value(), requestedBy).stream()
                        .anyMatch(allowedPrincipals::contains);
    }
}
