package dev.drawbridge.provider.domain;

import dev.drawbridge.provider.domain.ConnectionCommand.Request;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.provider.domain.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Whether a request that is permitted is let in at once, turned away, or waits for people. */
@FunctionalInterface
public interface AcceptancePolicy {

    /** AWS's own: the service's AcceptanceRequired, yes or no. */
    AcceptancePolicy BY_SERVICE =
            (_, offer) -> new Judged(Verdict.byService(offer.acceptanceRequired()), null);

    /**
     * @param applicant what was judged; null where nothing but the service was looked at
     */
    record Judged(Verdict verdict, @Nullable Applicant applicant) {}

    Judged judge(Request request, Offer offer);

    /** What becomes of a connection that would not be let in any more. */
    default Withdrawn whenWithdrawn() {
        return Withdrawn.leave;
    }

    /** What would be said today of one who asked then. */
    default Verdict judgeAgain(Applicant asThen, Offer offer) {
        return Verdict.byService(offer.acceptanceRequired());
    }
}
