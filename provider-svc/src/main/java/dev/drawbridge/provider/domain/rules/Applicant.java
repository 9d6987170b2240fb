package dev.drawbridge.provider.domain.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and when: all that a rule can look at.
 *
 * @param organizationPath where the provider has put the account; null when nowhere
 * @param liveConnections of this consumer to this service, the one asked for not counted
 */
public record Applicant(
        String account,
        String principal,
        @Nullable String organizationPath,
        Map<String, String> tags,
        String region,
        List<String> availabilityZoneIds,
        Instant at,
        int liveConnections) {

    public static final int UNCOUNTED = -1;

    public Applicant under(@Nullable String path) {
        return new Applicant(
                account, principal, path, tags, region, availabilityZoneIds, at, liveConnections);
    }

    /** With so many, where nobody counted them then. */
    public Applicant counted(int live) {
        return liveConnections == UNCOUNTED ? at(at, live) : this;
    }

    public Applicant at(Instant time, int connections) {
        return new Applicant(
                account,
                principal,
                organizationPath,
                tags,
                region,
                availabilityZoneIds,
                time,
                connections);
    }
}
