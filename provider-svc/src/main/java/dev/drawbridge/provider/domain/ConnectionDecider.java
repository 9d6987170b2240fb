package dev.drawbridge.provider.domain;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.AcceptancePolicy.Judged;
import dev.drawbridge.provider.domain.Connection.Deleted;
import dev.drawbridge.provider.domain.Connection.Deleting;
import dev.drawbridge.provider.domain.Connection.Known;
import dev.drawbridge.provider.domain.Connection.Pending;
import dev.drawbridge.provider.domain.Connection.PendingAcceptance;
import dev.drawbridge.provider.domain.Connection.UnheardOf;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.Forget;
import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionCommand.MarkAvailable;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Release;
import dev.drawbridge.provider.domain.ConnectionCommand.Request;
import dev.drawbridge.provider.domain.ConnectionCommand.Review;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionBecameAvailable;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionDeleted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionExpired;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.provider.domain.people.OwnersWord;
import dev.drawbridge.provider.domain.people.Plans;
import dev.drawbridge.provider.domain.people.Reviewing;
import dev.drawbridge.provider.domain.people.Room;
import dev.drawbridge.provider.domain.people.Story;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is let in. The table of states and commands is in docs/domain.md. */
public final class ConnectionDecider {

    /**
     * What a decision depends on beside the connection itself.
     *
     * @param offer the service as it stands; null when there is none
     * @param reAccept whether a rejected connection may be accepted after all
     * @param delegators who has delegated to the person that decides
     */
    public record Circumstances(
            @Nullable Offer offer,
            AcceptancePolicy policy,
            boolean reAccept,
            Set<String> delegators,
            Story story,
            Instant now) {

        /** Where nobody looks at the time nor at what was before. */
        public Circumstances(@Nullable Offer offer, AcceptancePolicy policy, boolean reAccept) {
            this(offer, policy, reAccept, Set.of(), Story.BLANK, Instant.EPOCH);
        }

        public Circumstances with(Story known) {
            return new Circumstances(offer, policy, reAccept, delegators, known, now);
        }
    }

    private ConnectionDecider() {}

    public static Decision<ConnectionEvent> decide(
            ConnectionCommand command, Connection state, Circumstances circumstances) {
        return switch (command) {
            case Request request -> request(request, state, circumstances);
            case Accept accept -> OwnersWord.accept(accept, state, circumstances);
            case Reject reject -> OwnersWord.reject(reject, state, circumstances);
            case Expire _ -> expire(state, circumstances.story());
            case MarkAvailable _ -> markAvailable(state);
            case Release _ -> release(state);
            case Forget _ -> forget(state);
            case Undo undo -> OwnersWord.undo(undo, state, circumstances);
            case CarryOut carryOut -> Plans.carryOut(carryOut, state, circumstances);
            case Review _ -> Reviewing.review(state, circumstances);
            case LetIn _ -> Room.letIn(state, circumstances);
        };
    }

    private static Decision<ConnectionEvent> request(
            Request request, Connection state, Circumstances circumstances) {
        if (!(state instanceof UnheardOf)) {
            return Decision.nothing();
        }
        var connection = request.connection();
        var offer = circumstances.offer();
        if (offer == null || !offer.admits(connection, request.requestedBy())) {
            // One text for both: who is not permitted must not learn that the service exists.
            return Decision.events(
                    new ConnectionFailed(
                            connection,
                            request.requestedBy(),
                            "The Vpc Endpoint Service '%s' does not exist"
                                    .formatted(connection.serviceName())));
        }
        var judged = circumstances.policy().judge(request, offer);
        return judged.verdict().then() == Then.accept && offer.isFullFor(connection)
                ? tooMuch(request, circumstances, offer, judged)
                : judged(request, circumstances, judged);
    }

    /** By the service's own choice it fails, or waits until somebody makes room and decides. */
    private static Decision<ConnectionEvent> tooMuch(
            Request request, Circumstances circumstances, Offer offer, Judged judged) {
        var verdict = Verdict.overLimit();
        return offer.limits().refuse()
                ? Decision.events(
                        new ConnectionFailed(
                                request.connection(), request.requestedBy(), verdict.reason()))
                : judged(request, circumstances, new Judged(verdict, judged.applicant()));
    }

    private static Decision<ConnectionEvent> judged(
            Request request, Circumstances circumstances, Judged judged) {
        var verdict = judged.verdict();
        var asked =
                new ConnectionRequested(
                        request.connection(),
                        request.requestedBy(),
                        request.availabilityZoneIds(),
                        request.dnsNames(),
                        request.tags(),
                        verdict.then() != Then.accept,
                        judged.applicant(),
                        verdict);
        var facts = request.connection();
        var owner = Principal.root(facts.serviceOwner().value());
        var waiting = "pendingAcceptance";
        var grounds = verdict.grounds(circumstances.now());
        return switch (verdict.then()) {
            case hold -> Decision.events(asked);
            case accept ->
                    Decision.events(
                            asked, new ConnectionAccepted(facts, waiting, true, owner, grounds));
            case reject ->
                    Decision.events(
                            asked,
                            new ConnectionRejected(
                                    facts, waiting, true, owner, verdict.toConsumer(), grounds));
        };
    }

    /** Only what still waits: a decision that came first stands, also while it can be undone. */
    private static Decision<ConnectionEvent> expire(Connection state, Story story) {
        return state instanceof PendingAcceptance(var facts) && story.plan() == null
                ? Decision.events(new ConnectionExpired(facts))
                : Decision.nothing();
    }

    /** Only what was accepted can become available: a late report after a rejection is ignored. */
    private static Decision<ConnectionEvent> markAvailable(Connection state) {
        return state instanceof Pending(var facts)
                ? Decision.events(new ConnectionBecameAvailable(facts))
                : Decision.nothing();
    }

    private static Decision<ConnectionEvent> release(Connection state) {
        return switch (state) {
            case UnheardOf _, Deleting _, Deleted _ -> Decision.nothing();
            case Known known ->
                    Decision.events(new ConnectionReleased(known.facts(), known.shown()));
        };
    }

    /** The last of the orders, and they come in turn: what was never asked for is not forgotten. */
    private static Decision<ConnectionEvent> forget(Connection state) {
        return state instanceof Deleting(var facts)
                ? Decision.events(new ConnectionDeleted(facts))
                : Decision.nothing();
    }
}
