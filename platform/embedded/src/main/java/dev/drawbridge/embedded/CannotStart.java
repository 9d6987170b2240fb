package dev.drawbridge.embedded;

import org.jspecify.annotations.Nullable;

/** A server that does not start; the message is one sentence for the person at the terminal. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
