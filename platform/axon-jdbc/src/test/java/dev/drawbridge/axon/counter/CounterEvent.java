package dev.drawbridge.axon.counter;

import dev.drawbridge.events.id.VpcId;

/** What can happen to a counter. */
public sealed interface CounterEvent {

    VpcId counter();

    record Opened(VpcId counter) implements CounterEvent {}

    record Changed(VpcId counter, long by) implements CounterEvent {}
}
