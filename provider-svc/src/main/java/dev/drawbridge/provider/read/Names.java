package dev.drawbridge.provider.read;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Names of which the first to insert one has it. */
public final class Names {

    private static final int TRIES = 10;

    private Names() {}

    /**
     * Between the insert that found the name taken and the look at its holder, the holder may go:
     * then the name is free, and is claimed again.
     *
     * @param insert false where the name is taken; waits for another transaction that inserts it
     * @param holder who has the name
     * @return the holder; empty when the name is ours now
     */
    public static <T> Optional<T> claim(BooleanSupplier insert, Supplier<Optional<T>> holder) {
        for (int i = 0; i < TRIES; i++) {
            if (insert.getAsBoolean()) {
                return Optional.empty();
            }
            var found = holder.get();
            if (found.isPresent()) {
                return found;
            }
        }
        throw new IllegalStateException("a name is taken, and nobody has it");
    }
}
