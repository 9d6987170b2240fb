package dev.drawbridge.scenario.live;

/** A scenario cannot be played at a running system, or that one said no; the message says why. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Trouble(String sentence) {
        super(sentence);
    }
}
