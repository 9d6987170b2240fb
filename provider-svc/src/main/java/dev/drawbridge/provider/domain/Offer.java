package dev.drawbridge.provider.domain;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.arn.Principal;
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
        @Nullable Integer rulesVersion) {

    /** One that can be reached from its own Region alone, and has no rules. */
    public Offer(
            ServiceId serviceId,
            Scope owner,
            boolean acceptanceRequired,
            Set<String> allowedPrincipals) {
        this(serviceId, owner, acceptanceRequired, allowedPrincipals, Set.of(), null);
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
