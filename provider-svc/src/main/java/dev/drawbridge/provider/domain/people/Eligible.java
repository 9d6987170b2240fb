package dev.drawbridge.provider.domain.people;

import dev.drawbridge.events.Connection;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionVoted;
import dev.drawbridge.provider.domain.Refusal.MayNotDecide;
import dev.drawbridge.provider.domain.rules.Glob;
import java.util.Optional;
import java.util.Set;

/** Who may decide. A person counts once, whoever's place it takes. */
final class Eligible {

    private Eligible() {}

    /**
     * @param delegators who has delegated to this person, as of now
     */
    static Optional<MayNotDecide> refusal(
            Hand hand, Connection facts, Story story, Set<String> delegators) {
        var place = hand.inPlaceOf();
        if (place != null && !delegators.contains(place)) {
            return no(hand, "%s has not delegated to them, or no longer".formatted(place));
        }
        if (!story.approvers().isEmpty()
                && story.approvers().stream().noneMatch(a -> new Glob(a).matches(hand.voice()))) {
            return no(hand, "the rule names others: " + String.join(", ", story.approvers()));
        }
        return Optional.empty();
    }

    /** What is asked of people who decide together, beside what is asked of each. */
    static Optional<MayNotDecide> refusalAmongSeveral(Hand hand, Connection facts, Story story) {
        var request = story.request();
        var asker = request == null ? "" : request.requestedBy();
        var own = facts.endpointOwner().equals(facts.serviceOwner());
        var account = ":" + facts.endpointOwner() + ":";
        for (var who : new String[] {hand.person(), hand.voice()}) {
            if (who.equals(asker) || (!own && who.contains(account))) {
                return no(hand, "the request came from their own side");
            }
        }
        return story.votes().stream().anyMatch(v -> voice(v).equals(hand.voice()))
                ? no(hand, hand.voice() + " is counted already")
                : Optional.empty();
    }

    static boolean hasVoted(Hand hand, Story story) {
        return story.votes().stream().anyMatch(v -> v.person().equals(hand.person()));
    }

    private static String voice(ConnectionVoted vote) {
        var place = vote.inPlaceOf();
        return place == null ? vote.person() : place;
    }

    private static Optional<MayNotDecide> no(Hand hand, String why) {
        return Optional.of(new MayNotDecide(hand.person(), why));
    }
}
