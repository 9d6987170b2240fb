package dev.drawbridge.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision was made: enough for somebody who asks years later.
 *
 * @param by a rule's id, {@code by hand}, or {@code by the service} where no rule applied
 * @param ruleSetVersion null where the service had no rules
 * @param reason a person's own words, or the rule as a sentence
 * @param inPlaceOf who had delegated to the person that decided
 * @param evidence what was looked at, and what was seen
 * @param requestDigest SHA-256 of the request that brought the decision about, as it was read
 */
public record Grounds(
        String by,
        @Nullable Integer ruleSetVersion,
        @Nullable String reason,
        @Nullable String inPlaceOf,
        Map<String, String> evidence,
        @Nullable String requestDigest,
        Instant at) {

    public static final String BY_HAND = "by hand";
    public static final String BY_SERVICE = "by the service";
}
