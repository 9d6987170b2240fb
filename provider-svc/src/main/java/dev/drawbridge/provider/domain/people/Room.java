package dev.drawbridge.provider.domain.people;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.Connection.PendingAcceptance;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.provider.domain.rules.Rule.Then;

/** A service that was full and is no more. */
public final class Room {

    private Room() {}

    /** Only what waits for nothing else: it is let in as it would have been at first. */
    public static Decision<ConnectionEvent> letIn(Connection state, Circumstances circumstances) {
        var offer = circumstances.offer();
        var story = circumstances.story();
        if (offer == null
                || !(state instanceof PendingAcceptance waiting)
                || !isForRoom(story)
                || story.plan() != null
                || offer.isFullFor(waiting.facts())) {
            return Decision.nothing();
        }
        var applicant = story.applicant();
        if (applicant == null || !offer.admits(waiting.facts(), applicant.principal())) {
            return Decision.nothing();
        }
        var verdict = circumstances.policy().judgeAgain(applicant, offer);
        return verdict.then() == Then.accept
                ? Decision.events(
                        new ConnectionAccepted(
                                waiting.facts(),
                                waiting.shown(),
                                true,
                                Principal.root(waiting.facts().serviceOwner().value()),
                                verdict.grounds(circumstances.now())))
                : Decision.nothing();
    }

    private static boolean isForRoom(Story story) {
        var request = story.request();
        var verdict = request == null ? null : request.verdict();
        return verdict != null && verdict.isOverLimit();
    }
}
