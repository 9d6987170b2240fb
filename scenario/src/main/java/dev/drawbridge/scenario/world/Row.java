package dev.drawbridge.scenario.world;

import dev.drawbridge.scenario.crowd.Crowd.Asked;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request, and what became of it. */
public final class Row {

    /** How it ended. */
    public enum Outcome {
        WAITING,
        ACCEPTED,
        REJECTED,
        FAILED,
        EXPIRED,
        /** Its consumer took it back before anybody decided. */
        ABANDONED,
        /** The service does not exist for its consumer. */
        NOT_PERMITTED
    }

    final Asked asked;
    Outcome outcome = Outcome.WAITING;
    boolean automatic;
    boolean full;
    boolean lost;
    String by = "";
    String ended = "";
    @Nullable Instant decidedAt;

    Row(Asked asked) {
        this.asked = asked;
    }

    public Asked asked() {
        return asked;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean automatic() {
        return automatic;
    }

    /** Whether a limit was in its way. */
    public boolean full() {
        return full;
    }

    /** Whether the two sides tell of it differently in the end. */
    public boolean lost() {
        return lost;
    }

    /** What the provider's side says of it in the end, as AWS writes it; empty for nothing. */
    public String ended() {
        return ended;
    }

    public String by() {
        return by;
    }

    /** Null while nobody has let it in or turned it away. */
    public @Nullable Duration timeToDecide() {
        boolean decided = outcome == Outcome.ACCEPTED || outcome == Outcome.REJECTED;
        return decided && decidedAt != null ? Duration.between(asked.at(), decidedAt) : null;
    }
}
