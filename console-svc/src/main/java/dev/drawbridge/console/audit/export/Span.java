package dev.drawbridge.console.audit.export;

import dev.drawbridge.events.id.AccountId;
import java.util.Optional;

/**
 * What of the log is wanted.
 *
 * @param account whose lines; empty for all, which only operators may have
 * @param to the last position; beyond the end it means the end
 */
public record Span(Optional<AccountId> account, long from, long to) {

    public Span {
        if (from < 1 || to < from - 1) {
            throw new IllegalArgumentException(
                    "from is 1 or more and to is not before it, not %d and %d".formatted(from, to));
        }
    }

    String who() {
        return account.map(AccountId::value).orElse("*");
    }

    Span endingAt(long end) {
        return new Span(account, Math.min(from, end + 1), Math.min(to, end));
    }
}
