package dev.drawbridge.messaging;

/** Any bean of this kind may say of a handler's exception that the same message may work later. */
@FunctionalInterface
public interface TransientFailure {

    boolean isTransient(Throwable thrown);
}
