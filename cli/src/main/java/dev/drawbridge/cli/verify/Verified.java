package dev.drawbridge.cli.verify;

import java.time.Duration;

/**
 * An export that holds.
 *
 * @param checkpoints signed heads that were met on the way
 * @param signedTo the last of them; 0 for none
 */
public record Verified(
        String account,
        long from,
        long to,
        long end,
        long events,
        long omitted,
        String head,
        String at,
        String publicKey,
        int checkpoints,
        long signedTo,
        Duration took) {

    public long eventsPerSecond() {
        return took.isZero() ? 0 : (events + omitted) * 1_000_000_000L / took.toNanos();
    }
}
