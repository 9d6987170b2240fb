package dev.drawbridge.axon.counter;

import dev.drawbridge.events.id.VpcId;

/** What can be asked of a counter. */
public sealed interface CounterCommand {

    VpcId counter();

    /** Asking for what is there already is no mistake. */
    record Open(VpcId counter) implements CounterCommand {}

    record Change(VpcId counter, long by) implements CounterCommand {}

    /** Down to nothing, in as many steps as there are. */
    record Drain(VpcId counter) implements CounterCommand {}
}
