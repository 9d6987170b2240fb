package dev.drawbridge.console.peers;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a service said to a question or an order. */
public sealed interface Answer<T> {

    record Said<T>(T value) implements Answer<T> {}

    /**
     * It answered no.
     *
     * @param detail a sentence that can be shown
     */
    record Refused<T>(int status, String code, String detail) implements Answer<T> {}

    /** Nobody answered: whether anything was done is not known. */
    record Away<T>(String detail) implements Answer<T> {}

    default T orElse(T otherwise) {
        return this instanceof Said<T>(T value) ? value : otherwise;
    }

    default Optional<T> said() {
        return this instanceof Said<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default @Nullable T orNull() {
        return this instanceof Said<T>(T value) ? value : null;
    }

    /** The sentence to show; empty where all is well. */
    default String problem() {
        return switch (this) {
            case Said<T> _ -> "";
            case Refused<T> refused -> refused.detail();
            case Away<T> away -> away.detail();
        };
    }

    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Said<T>(T value) -> new Said<>(change.apply(value));
            case Refused<T>(int status, String code, String detail) ->
                    new Refused<>(status, code, detail);
            case Away<T>(String detail) -> new Away<>(detail);
        };
    }
}
