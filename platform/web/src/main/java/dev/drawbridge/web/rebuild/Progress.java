package dev.drawbridge.web.rebuild;

import dev.drawbridge.axon.replay.Rebuild;
import dev.drawbridge.axon.replay.Rebuild.Comparison;
import dev.drawbridge.axon.replay.Rebuild.Halt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has come.
 *
 * @param state replaying, comparing, paused, halted, ready, swapping, swapped, cancelled or failed
 * @param position in the log, which ends at {@code head}
 * @param milliseconds spent so far, pauses left out
 * @param cutOff its process ended in the middle: resume it, or cancel it
 * @param halts events that could not be applied; without a note, the one at which it stands
 * @param same whether the log explains every row in use, and no other
 */
public record Progress(
        long id,
        String state,
        long events,
        long position,
        long head,
        long milliseconds,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        boolean cutOff,
        boolean same,
        Instant startedAt,
        @Nullable Instant endedAt,
        String startedBy,
        @Nullable String problem,
        List<Comparison> tables,
        List<Halt> halts) {

    static Progress of(Rebuild rebuild) {
        return new Progress(
                rebuild.id(),
                rebuild.state().name().toLowerCase(Locale.ROOT),
                rebuild.events(),
                rebuild.position(),
                rebuild.head(),
                rebuild.milliseconds(),
                rebuild.eventsPerSecond(),
                rebuild.secondsLeft(),
                rebuild.cutOff(),
                rebuild.same(),
                rebuild.startedAt(),
                rebuild.endedAt(),
                rebuild.startedBy(),
                rebuild.problem(),
                rebuild.tables(),
                rebuild.halts());
    }
}
