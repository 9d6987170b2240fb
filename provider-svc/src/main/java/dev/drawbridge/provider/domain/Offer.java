package dev.drawbridge.provider.domain;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.provider.domain.terms.Limits;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service offers at the moment of a decision about one of its connections.
 *
 * @param allowedPrincipals ARNs or {@code *}
 * @param rulesVersion of the acceptance rules in force; null where there are none
 */
public record Offer(
        ServiceId serviceId,
        Scope owner,
        boolean acceptanceRequired,
        Set<String> allowedPrincipals,
        Set<String> supportedRegions,
        @Nullable Integer rulesVersion,
        Limits limits) {

    /** One that can be reached from its own Region alone, and has neither rules nor limits. */
    public Offer(
            ServiceId serviceId,
            Scope owner,
            boolean acceptanceRequired,
            Set<String> allowedPrincipals) {
        this(serviceId, owner, acceptanceRequired, allowedPrincipals, Set.of(), null, Limits.NONE);
    }

    /** Whether one more connection of this consumer would be too much. */
    public boolean isFullFor(Connection asked) {
        return limits.reached(asked.endpointOwner());
    }

    /** The owner's own account needs no permission. */
    public boolean admits(Connection asked, String requestedBy) {
        if (!owner.region().equals(asked.region())
                && !supportedRegions.contains(asked.region().value())) {
            return false;
        }
        return owner.account().equals(asked.endpointOwner())
                || Principal.admitting(asked.endpointOwner().value(), requestedBy).stream()
                        .anyMatch(allowedPrincipals::contains);
    }
}
