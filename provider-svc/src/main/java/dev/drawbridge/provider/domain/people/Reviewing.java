package dev.drawbridge.provider.domain.people;

import dev.drawbridge.events.Grounds;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.Connection.Available;
import dev.drawbridge.provider.domain.Connection.Known;
import dev.drawbridge.provider.domain.Connection.Pending;
import dev.drawbridge.provider.domain.Connection.PendingAcceptance;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFlagged;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.util.Map;
import java.util.Optional;

/** A connection looked at again, because a rule or a permission has changed. */
public final class Reviewing {

    private Reviewing() {}

    public static Decision<ConnectionEvent> review(Connection state, Circumstances circumstances) {
        var offer = circumstances.offer();
        var policy = circumstances.policy();
        if (offer == null
                || policy.whenWithdrawn() == Withdrawn.leave
                || !(state instanceof Known known)
                || !(known instanceof PendingAcceptance
                        || known instanceof Pending
                        || known instanceof Available)) {
            return Decision.nothing();
        }
        return withdrawn(known, offer, circumstances)
                .map(withdrawal ->
                        consequence(policy, known, offer, withdrawal, circumstances.story()))
                .orElseGet(Decision::nothing);
    }

    private static Decision<ConnectionEvent> consequence(
            AcceptancePolicy policy, Known known, Offer offer, Withdrawal withdrawal, Story story) {
        if (policy.whenWithdrawn() == Withdrawn.reject) {
            return Decision.events(
                    new ConnectionRejected(
                            known.facts(),
                            known.shown(),
                            true,
                            Principal.root(offer.owner().account().value()),
                            withdrawal.told(),
                            withdrawal.grounds()));
        }
        return story.flagged()
                ? Decision.nothing()
                : Decision.events(new ConnectionFlagged(known.facts(), withdrawal.grounds()));
    }

    /**
     * @param grounds the provider's own
     * @param told what the consumer is told: nothing of the rules
     */
    private record Withdrawal(Grounds grounds, String told) {}

    /** Why it would not be let in any more; empty when it would. */
    private static Optional<Withdrawal> withdrawn(
            Known known, Offer offer, Circumstances circumstances) {
        var story = circumstances.story();
        var applicant = story.applicant();
        if (applicant == null) {
            return Optional.empty();
        }
        var asker = applicant.principal();
        if (!offer.admits(known.facts(), asker)) {
            return Optional.of(notPermitted(asker, offer, circumstances));
        }
        var verdict = circumstances.policy().judgeAgain(applicant, offer);
        if (verdict.then() == Then.reject) {
            return Optional.of(
                    new Withdrawal(verdict.grounds(circumstances.now()), verdict.toConsumer()));
        }
        return letInBy(story)
                .filter(_ -> verdict.then() != Then.accept)
                .map(rule ->
                        new Withdrawal(gone(rule, verdict, circumstances), verdict.toConsumer()));
    }

    private static Withdrawal notPermitted(String asker, Offer offer, Circumstances circumstances) {
        var reason = "The permission of %s was withdrawn.".formatted(asker);
        var grounds =
                new Grounds(
                        "permission",
                        offer.rulesVersion(),
                        reason,
                        null,
                        Map.of("principal", asker),
                        null,
                        circumstances.now());
        return new Withdrawal(grounds, reason);
    }

    /** The rule that let it in without anybody being asked. */
    private static Optional<Grounds> letInBy(Story story) {
        return story.settled() instanceof ConnectionAccepted accepted && accepted.automatic()
                ? Optional.ofNullable(accepted.grounds())
                        .filter(grounds -> !grounds.by().equals(Grounds.BY_SERVICE))
                : Optional.empty();
    }

    private static Grounds gone(Grounds rule, Verdict verdict, Circumstances circumstances) {
        return new Grounds(
                rule.by(),
                verdict.version(),
                "The rule %s of version %s, which had let it in, no longer does."
                        .formatted(rule.by(), rule.ruleSetVersion()),
                null,
                verdict.evidence(),
                null,
                circumstances.now());
    }
}
