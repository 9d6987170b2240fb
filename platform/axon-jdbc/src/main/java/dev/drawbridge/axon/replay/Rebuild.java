package dev.drawbridge.axon.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One making-again of the read models, as far as it has come.
 *
 * @param position in the log, of {@code head}
 * @param milliseconds spent so far, pauses left out
 * @param running somebody is at it; false while it says so means that it was cut off
 * @param tables compared row by row, once everything is read
 * @param halts the events that could not be applied: those that were skipped, and where it stands
 */
public record Rebuild(
        long id,
        State state,
        long events,
        long position,
        long head,
        long milliseconds,
        Instant startedAt,
        @Nullable Instant endedAt,
        String startedBy,
        @Nullable String problem,
        boolean running,
        List<Comparison> tables,
        List<Halt> halts) {

    /** Where it stands; those in use stay in use until {@code SWAPPED}. */
    public enum State {
        REPLAYING,
        COMPARING,
        PAUSED,
        HALTED,
        READY,
        SWAPPING,
        SWAPPED,
        CANCELLED,
        FAILED;

        /** Somebody should be at it. */
        boolean atWork() {
            return this == REPLAYING || this == COMPARING || this == SWAPPING;
        }

        boolean over() {
            return this == SWAPPED || this == CANCELLED || this == FAILED;
        }
    }

    /**
     * One table, row by row.
     *
     * @param missing rows in use that the log does not explain
     * @param extra rows of the log that are not in use
     */
    public record Comparison(String table, long rows, long missing, long extra) {}

    /**
     * An event that could not be applied.
     *
     * @param note why it was passed over, by whom and when; null until somebody says so
     */
    public record Halt(
            long position,
            String event,
            String type,
            String stream,
            String problem,
            @Nullable String note,
            @Nullable String skippedBy,
            @Nullable Instant skippedAt) {

        boolean skipped() {
            return note != null;
        }
    }

    Rebuild with(List<Halt> itsHalts) {
        return new Rebuild(
                id,
                state,
                events,
                position,
                head,
                milliseconds,
                startedAt,
                endedAt,
                startedBy,
                problem,
                running,
                tables,
                itsHalts);
    }

    /** The process ended in the middle; what it did is kept and can be gone on with. */
    public boolean cutOff() {
        return state.atWork() && !running;
    }

    public boolean same() {
        return !tables.isEmpty()
                && tables.stream().allMatch(table -> table.missing() == 0 && table.extra() == 0);
    }

    public double eventsPerSecond() {
        return Math.round(events * 10_000.0 / Math.max(1, milliseconds)) / 10.0;
    }

    /** At the speed so far; null while there is none. */
    public @Nullable Long secondsLeft() {
        double speed = eventsPerSecond();
        return speed == 0 || state.over() ? null : Math.round(Math.max(0, head - position) / speed);
    }
}
