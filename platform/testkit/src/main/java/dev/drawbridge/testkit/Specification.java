package dev.drawbridge.testkit;

import dev.drawbridge.events.decide.Decision;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Given these events, when this command, then those events or that refusal: a decider's test.
 *
 * <pre>given(opened).when(new Accept(ID)).then(new Accepted(ID));</pre>
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events
 */
public final class Specification<C, S, E> {

    private final S state;
    private final BiFunction<C, S, Decision<E>> decide;

    private Specification(S state, BiFunction<C, S, Decision<E>> decide) {
        this.state = state;
        this.decide = decide;
    }

    /** Folds the past into a state. */
    public static <C, S, E> Specification<C, S, E> given(
            S initial,
            BiFunction<S, E, S> evolve,
            BiFunction<C, S, Decision<E>> decide,
            List<? extends E> past) {
        S state = initial;
        for (E event : past) {
            state = evolve.apply(state, event);
        }
        return new Specification<>(state, decide);
    }

    public Outcome<E> when(C command) {
        return new Outcome<>(decide.apply(command, state));
    }

    public record Outcome<E>(Decision<E> decision) {

        @SafeVarargs
        public final void then(E... events) {
            expect(new Decision.Decided<>(List.of(events)));
        }

        public void thenNothing() {
            expect(Decision.nothing());
        }

        public void thenRefused(Class<? extends Record> refusal) {
            if (!(decision instanceof Decision.Denied<E>(Record actual))
                    || !refusal.isInstance(actual)) {
                throw new AssertionError(
                        "expected refusal " + refusal.getSimpleName() + " but was " + decision);
            }
        }

        private void expect(Decision<E> expected) {
            if (!decision.equals(expected)) {
                throw new AssertionError("expected " + expected + " but was " + decision);
            }
        }
    }
}
