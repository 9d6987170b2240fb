package dev.drawbridge.axon.counter;

import dev.drawbridge.axon.counter.CounterEvent.Changed;
import dev.drawbridge.axon.counter.CounterEvent.Opened;

/** What a counter can be. */
public sealed interface Counter {

    record Unborn() implements Counter {}

    record Open(long total, long changes) implements Counter {}

    static Counter evolve(Counter state, CounterEvent event) {
        return switch (event) {
            case Opened _ -> new Open(0, 0);
            case Changed(var _, long by) ->
                    state instanceof Open(long total, long changes)
                            ? new Open(total + by, changes + 1)
                            : state;
        };
    }
}
