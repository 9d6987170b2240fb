package dev.drawbridge.provider.domain;

import dev.drawbridge.provider.domain.ConnectionCommand.Request;

/** Whether a request that is permitted is let in at once or waits for somebody to decide. */
@FunctionalInterface
public interface AcceptancePolicy {

    /** AWS's own: the service's AcceptanceRequired, yes or no. */
    AcceptancePolicy BY_SERVICE =
            (_, offer) -> offer.acceptanceRequired() ? Verdict.WAIT : Verdict.ACCEPT;

    enum Verdict {
        ACCEPT,
        WAIT
    }

    Verdict judge(Request request, Offer offer);
}
