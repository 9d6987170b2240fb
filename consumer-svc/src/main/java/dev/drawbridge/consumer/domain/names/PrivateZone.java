package dev.drawbridge.consumer.domain.names;

import dev.drawbridge.consumer.domain.network.Ipv4;
import java.time.Instant;
import java.util.List;

/**
 * A private hosted zone that PrivateLink associates with a VPC: it holds one name of a service and
 * leads to an endpoint's interfaces.
 *
 * @param recordName may be a wildcard, such as {@code *.example.com}
 * @param answersFrom enabling takes a while to be known everywhere
 */
public record PrivateZone(
        String recordName, String endpointId, List<Ipv4> addresses, Instant answersFrom) {

    private static final String WILDCARD = "*.";

    public String name() {
        return wild() ? recordName.substring(WILDCARD.length()) : recordName;
    }

    public boolean inForce(Instant now) {
        return !now.isBefore(answersFrom);
    }

    /** Whether the zone, once in force, is the one to ask. */
    boolean covers(String asked) {
        return asked.equals(name()) || asked.endsWith("." + name());
    }

    boolean holds(String asked) {
        return asked.equals(name()) != wild();
    }

    private boolean wild() {
        return recordName.startsWith(WILDCARD);
    }
}
