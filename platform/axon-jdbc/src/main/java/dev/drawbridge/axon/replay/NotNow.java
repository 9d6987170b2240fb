package dev.drawbridge.axon.replay;

/** What was asked of a rebuild does not go with where it stands; the message is for people. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotNow(String message) {
        super(message);
    }
}
