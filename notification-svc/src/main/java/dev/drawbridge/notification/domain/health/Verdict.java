package dev.drawbridge.notification.domain.health;

/** What follows from an attempt beyond itself. */
public sealed interface Verdict {

    record Nothing() implements Verdict {}

    /** The owner should know before it is too late. */
    record Warn(int percent, String reason) implements Verdict {}

    /** It is given up: messages are kept, not sent. */
    record Disable(String reason) implements Verdict {}
}
