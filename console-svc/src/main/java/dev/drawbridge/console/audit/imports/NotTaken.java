package dev.drawbridge.console.audit.imports;

import org.springframework.http.HttpStatus;

/** A file that is not taken in; the message says why, and at which position. */
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    NotTaken(String sentence) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    }

    NotTaken(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    NotTaken(String sentence, Throwable cause) {
        super(sentence, cause);
        this.status = HttpStatus.UNPROCESSABLE_CONTENT;
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
