package dev.drawbridge.provider.domain.book;

import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.ConnectionCommand.Request;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a service, asked about one consumer.
 *
 * @param organizationPath of the consumer's account, as of now
 * @param liveConnections of this consumer, as of now
 */
public record ByRules(
        InForce rules, @Nullable String organizationPath, int liveConnections, Instant now)
        implements AcceptancePolicy {

    @Override
    public Judged judge(Request request, Offer offer) {
        var applicant =
                new Applicant(
                        request.connection().endpointOwner().value(),
                        request.requestedBy(),
                        organizationPath,
                        request.tags(),
                        request.connection().region().value(),
                        request.availabilityZoneIds().stream().map(Object::toString).toList(),
                        now,
                        liveConnections);
        return new Judged(rules.compiled().judge(applicant, offer.acceptanceRequired()), applicant);
    }

    @Override
    public Withdrawn whenWithdrawn() {
        return rules.whenWithdrawn();
    }

    /**
     * The time and the number of connections stay what they were, unless nobody counted them; where
     * it belongs may change.
     */
    @Override
    public Verdict judgeAgain(Applicant asThen, Offer offer) {
        var counted =
                asThen.liveConnections() == Applicant.UNCOUNTED
                        ? asThen.at(asThen.at(), liveConnections)
                        : asThen;
        return rules.compiled().judge(counted.under(organizationPath), offer.acceptanceRequired());
    }
}
