package dev.drawbridge.axon;

import dev.drawbridge.axon.command.Deciding;
import dev.drawbridge.events.decide.Decision;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What a write shell does with a decision: apply its events, or throw its refusal. */
public final class Decisions {

    private Decisions() {}

    /**
     * Applies the events to the aggregate being handled. Under metadata {@code dry-run} nothing is
     * applied, the rest of the handler is not run, and {@link Commands#send} returns normally.
     *
     * @throws Refused with the domain's refusal
     */
    public static void apply(Decision<?> decision) {
        switch (decision) {
            case Decision.Denied<?>(Record refusal) -> {
                Deciding.onCurrentState();
                throw new Refused(refusal);
            }
            case Decision.Decided<?>(var events) -> {
                Deciding.endHereIfDry();
                if (events.isEmpty()) {
                    Deciding.onCurrentState();
                }
                events.forEach(AggregateLifecycle::apply);
            }
        }
    }
}
