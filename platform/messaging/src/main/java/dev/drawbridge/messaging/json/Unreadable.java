package dev.drawbridge.messaging.json;

import org.jspecify.annotations.Nullable;

/** These bytes are not a message we know. Where its place can be read, it says so. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** As far as the document could be trusted. */
    public record Header(String id, String stream, long sequence) {}

    private final transient @Nullable Header header;

    Unreadable(String message, @Nullable Header header, @Nullable Throwable cause) {
        super(message, cause);
        this.header = header;
    }

    public @Nullable Header header() {
        return header;
    }
}
