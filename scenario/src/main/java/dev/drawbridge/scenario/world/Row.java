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
    boolean forRoom;
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

    /** Whether it waited for nothing else than a limit. */
    public boolean forRoom() {
        return forRoom;
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

    public boolean decided() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.REJECTED;
    }

    /**
     * How long it waited for a decision, or waits: who was never answered has waited too. Null
     * where none was due.
     */
    public @Nullable Duration timeToDecide(Instant end) {
        return switch (outcome) {
            case ACCEPTED, REJECTED, EXPIRED, WAITING ->
                    Duration.between(asked.at(), decidedAt == null ? end : decidedAt);
            case FAILED, ABANDONED, NOT_PERMITTED -> null;
        };
    }
}
