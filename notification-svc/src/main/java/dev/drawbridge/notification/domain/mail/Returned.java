package dev.drawbridge.notification.domain.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a mail server or a reader had to say of a mail of ours.
 *
 * @param detail in the reporter's own words
 */
public record Returned(Kind kind, Instant at, String detail) {

    /** For good, for now, or because the reader does not want it. */
    public enum Kind {
        HARD,
        SOFT,
        COMPLAINT
    }

    static final int SOFT_ONES = 5;
    static final Duration WINDOW = Duration.ofHours(72);

    /**
     * Why nothing is to be sent to that address any more; empty while it may.
     *
     * @param earlier what came before this one, since the address was last enabled
     */
    public Optional<String> consequence(List<Returned> earlier) {
        return switch (kind) {
            case HARD -> Optional.of("mail cannot be delivered: " + detail);
            case COMPLAINT -> Optional.of("the reader complained: " + detail);
            case SOFT -> {
                long soft =
                        1
                                + earlier.stream()
                                        .filter(r -> r.kind == Kind.SOFT)
                                        .filter(r -> r.at.isAfter(at.minus(WINDOW)))
                                        .count();
                yield soft < SOFT_ONES
                        ? Optional.empty()
                        : Optional.of(
                                "mail came back %d times within 72 hours, at last: %s"
                                        .formatted(soft, detail));
            }
        };
    }
}
