package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.events.id.AvailabilityZoneId;
import java.util.List;
import java.util.Set;

/**
 * What the directory says of a service at the time of asking.
 *
 * @param privateNames what it is called where private DNS is on
 * @param namesVerified whether those names have been shown to be its owner's
 * @param ipAddressTypes of the interfaces it can be reached by
 */
public record Offer(
        Origin origin,
        boolean acceptanceRequired,
        Set<AvailabilityZoneId> zones,
        List<String> privateNames,
        boolean namesVerified,
        Set<String> ipAddressTypes) {

    /** Whose it is. AWS's own lets everybody in by itself, without a provider to ask. */
    public enum Origin {
        CUSTOMER,
        PARTNER,
        AMAZON
    }

    /** A customer's service without a name of its own. */
    public static Offer of(boolean acceptanceRequired, Set<AvailabilityZoneId> zones) {
        return new Offer(
                Origin.CUSTOMER, acceptanceRequired, zones, List.of(), false, Set.of(Naming.IPV4));
    }

    /** For whom private DNS is on unless it is declined. */
    public boolean namedByDefault() {
        return origin != Origin.CUSTOMER && !privateNames.isEmpty() && namesVerified;
    }
}
