package dev.drawbridge.console.audit.imports;

/** A file that is not taken in; the message says why, and at which position. */
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    NotTaken(String sentence) {
        super(sentence);
    }

    NotTaken(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
