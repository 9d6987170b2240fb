package dev.drawbridge.provider.domain.people;

import dev.drawbridge.events.Grounds;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.provider.domain.Connection.Known;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import dev.drawbridge.provider.domain.Refusal.DecidedMeanwhile;
import org.jspecify.annotations.Nullable;

/** Who was first. */
public final class Meanwhile {

    private Meanwhile() {}

    /** Whether this is only the same person saying the same again. */
    public static boolean isRepeated(Hand hand, boolean accept, Story story) {
        return switch (story.settled()) {
            case ConnectionAccepted e -> accept && e.decidedBy().equals(hand.person());
            case ConnectionRejected e -> !accept && e.decidedBy().equals(hand.person());
            case null, default -> false;
        };
    }

    public static DecidedMeanwhile decided(Known known, Story story) {
        var id = known.facts().endpointId();
        return switch (story.settled()) {
            case ConnectionAccepted e ->
                    of(id, "accepted", who(e.automatic(), e.decidedBy()), e.grounds());
            case ConnectionRejected e ->
                    of(id, "rejected", who(e.automatic(), e.decidedBy()), e.grounds());
            case null, default -> of(id, known.shown(), "nobody", null);
        };
    }

    private static String who(boolean automatic, String decidedBy) {
        return automatic ? "a rule or the service itself" : decidedBy;
    }

    private static DecidedMeanwhile of(
            EndpointId id, String outcome, String by, @Nullable Grounds grounds) {
        return new DecidedMeanwhile(
                id,
                outcome,
                by,
                grounds == null ? null : grounds.at(),
                grounds == null ? null : grounds.reason());
    }

    static DecidedMeanwhile planned(DecisionPlanned plan) {
        return new DecidedMeanwhile(
                plan.connection().endpointId(),
                plan.accept() ? "to be accepted" : "to be rejected",
                plan.hand().person(),
                plan.effectiveAt(),
                plan.hand().reason());
    }
}
