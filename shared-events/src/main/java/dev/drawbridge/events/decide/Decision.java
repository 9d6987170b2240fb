package dev.drawbridge.events.decide;

import java.util.List;

/**
 * What a decider answers: the events to append (none, when there is nothing to do) or a refusal.
 *
 * @param <E> the domain's event family
 */
public sealed interface Decision<E> {

    record Decided<E>(List<E> events) implements Decision<E> {}

    /**
     * @param refusal a record of the domain's own sealed {@code Refusal}
     */
    record Denied<E>(Record refusal) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> events(E... events) {
        return new Decided<>(List.of(events));
    }

    /** Allowed, and nothing changes. */
    static <E> Decision<E> nothing() {
        return new Decided<>(List.of());
    }

    static <E> Decision<E> refuse(Record refusal) {
        return new Denied<>(refusal);
    }
}
