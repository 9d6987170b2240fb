package dev.drawbridge.messaging.inbox;

/** Not the message's fault: hand the same ones in again later. */
public final class Postponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Postponed(Throwable cause) {
        super(cause.toString(), cause);
    }
}
