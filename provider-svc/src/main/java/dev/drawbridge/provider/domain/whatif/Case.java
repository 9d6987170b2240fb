package dev.drawbridge.provider.domain.whatif;

import dev.drawbridge.provider.domain.book.DryRun.Asked;
import dev.drawbridge.provider.domain.book.DryRun.Said;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;

/** One request under both: what was said of it then, and what the other rules say. */
public record Case(
        String endpointId,
        String account,
        Instant requestedAt,
        Change change,
        Said then,
        Said draft) {

    /** As it is written in JSON. */
    public enum Change {
        same,
        newlyAccepted,
        newlyRejected,
        newlyHeld;

        static Change of(Verdict then, Verdict said) {
            return said.sameOutcome(then)
                    ? same
                    : switch (said.then()) {
                        case accept -> newlyAccepted;
                        case reject -> newlyRejected;
                        case hold -> newlyHeld;
                    };
        }
    }

    static Case of(Asked asked, Verdict said, Change change) {
        return new Case(
                asked.endpointId(),
                asked.applicant().account(),
                asked.requestedAt(),
                change,
                Said.of(asked.then()),
                Said.of(said));
    }
}
