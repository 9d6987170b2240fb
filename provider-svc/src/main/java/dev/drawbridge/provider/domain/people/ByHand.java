package dev.drawbridge.provider.domain.people;

import dev.drawbridge.events.Grounds;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Connection.Known;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionVoted;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person's word does to a connection that can still be decided. */
public final class ByHand {

    private ByHand() {}

    /** For what waits. */
    public static Decision<ConnectionEvent> accept(
            Hand hand, Known known, Circumstances circumstances) {
        var story = circumstances.story();
        if (Eligible.hasVoted(hand, story) || isRepeated(hand, true, story)) {
            return Decision.nothing();
        }
        var refusal = refusal(hand, known, circumstances);
        if (refusal.isEmpty() && story.needed() > 1) {
            refusal =
                    Eligible.refusalAmongSeveral(hand, known.facts(), story)
                            .map(Record.class::cast);
        }
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        var voters = story.votes().size() + 1;
        return voters < story.needed()
                ? Decision.events(
                        new ConnectionVoted(
                                known.facts(),
                                hand.person(),
                                hand.inPlaceOf(),
                                hand.reason(),
                                voters,
                                story.needed()))
                : settle(hand, true, known, circumstances);
    }

    /** For what waits or is live: one who is against it is enough. */
    public static Decision<ConnectionEvent> reject(
            Hand hand, Known known, Circumstances circumstances) {
        if (isRepeated(hand, false, circumstances.story())) {
            return Decision.nothing();
        }
        return refusal(hand, known, circumstances)
                .map(Decision::<ConnectionEvent>refuse)
                .orElseGet(() -> settle(hand, false, known, circumstances));
    }

    private static Optional<Record> refusal(Hand hand, Known known, Circumstances circumstances) {
        var plan = circumstances.story().plan();
        return hand.onlyWaiting() && plan != null
                ? Optional.of(Meanwhile.planned(plan))
                : Eligible.refusal(
                                hand,
                                known.facts(),
                                circumstances.story(),
                                circumstances.delegators())
                        .map(Record.class::cast);
    }

    private static boolean isRepeated(Hand hand, boolean accept, Story story) {
        var plan = story.plan();
        return hand.onlyWaiting()
                && plan != null
                && plan.accept() == accept
                && plan.hand().person().equals(hand.person());
    }

    private static Decision<ConnectionEvent> settle(
            Hand hand, boolean accept, Known known, Circumstances circumstances) {
        return hand.undoSeconds() > 0
                ? Decision.events(
                        new DecisionPlanned(
                                known.facts(),
                                circumstances.story().plans() + 1,
                                accept,
                                hand,
                                circumstances.now().plusSeconds(hand.undoSeconds())))
                : Decision.events(settled(hand, accept, known, circumstances));
    }

    /** The decision itself. */
    public static ConnectionEvent settled(
            Hand hand, boolean accept, Known known, Circumstances circumstances) {
        var reason = hand.reason();
        var grounds =
                new Grounds(
                        Grounds.BY_HAND,
                        version(circumstances.story()),
                        reason,
                        hand.inPlaceOf(),
                        evidence(hand, known, circumstances.story()),
                        hand.requestDigest(),
                        circumstances.now());
        return accept
                ? new ConnectionAccepted(
                        known.facts(), known.shown(), false, hand.person(), grounds)
                : new ConnectionRejected(
                        known.facts(),
                        known.shown(),
                        false,
                        hand.person(),
                        reason == null ? "rejected by the service's owner" : reason,
                        grounds);
    }

    private static @Nullable Integer version(Story story) {
        var verdict = story.request() == null ? null : story.request().verdict();
        return verdict == null ? null : verdict.version();
    }

    private static Map<String, String> evidence(Hand hand, Known known, Story story) {
        var seen = new LinkedHashMap<String, String>();
        seen.put("state", known.shown());
        var request = story.request();
        if (request != null) {
            var message = request.message();
            if (message != null) {
                seen.put("message", message);
            }
            var verdict = request.verdict();
            if (verdict != null) {
                seen.put("verdict", verdict.outcome());
                seen.put("rule", verdict.reason());
            }
        }
        if (!story.votes().isEmpty()) {
            seen.put(
                    "people",
                    story.votes().stream()
                                    .map(ConnectionVoted::person)
                                    .collect(Collectors.joining(", "))
                            + ", "
                            + hand.person());
        }
        return seen;
    }
}
