package dev.drawbridge.axon.counter;

/** Why a counter would not. */
public sealed interface Refusal {

    record NoSuchCounter() implements Refusal {}

    record BelowZero(long total) implements Refusal {}
}
