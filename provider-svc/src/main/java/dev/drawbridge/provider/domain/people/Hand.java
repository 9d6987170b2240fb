package dev.drawbridge.provider.domain.people;

import org.jspecify.annotations.Nullable;

/**
 * Whose decision it is, and how it is meant.
 *
 * @param person ARN of the principal, or the name it gave where nobody verifies one
 * @param inPlaceOf who has delegated to that person
 * @param onlyWaiting tell me when somebody else has decided already, instead of deciding again
 * @param undoSeconds takes effect only after so long
 * @param requestDigest SHA-256 of the request
 */
public record Hand(
        String person,
        @Nullable String inPlaceOf,
        @Nullable String reason,
        boolean onlyWaiting,
        int undoSeconds,
        @Nullable String requestDigest) {

    /** As AWS has it: no reason, at once, and repeating it changes nothing. */
    public static Hand of(String person, @Nullable String reason) {
        return new Hand(person, null, reason, false, 0, null);
    }

    /** Whose word it counts as. */
    String voice() {
        return inPlaceOf == null ? person : inPlaceOf;
    }
}
