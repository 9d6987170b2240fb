package dev.drawbridge.axon;

import dev.drawbridge.events.decide.Decision;

/** What a write shell does with a decision: apply its events, or throw its refusal. */
public final class Decisions {

    private Decisions() {}

    /**
     * Applies the events to the aggregate being handled. Under metadata {@code dry-run} nothing is
     * applied and {@link Commands#send} returns normally.
     *
     * @throws Refused with the domain's refusal
     */
    public static void apply(Decision<?> decision) {
        throw new UnsupportedOperationException("axon-jdbc: " + decision);
    }
}
