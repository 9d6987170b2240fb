package dev.drawbridge.notification.trust;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong tokens are counted: who tries many is made to wait. A right one is never held up, so that
 * nobody can lock others out.
 */
final class Guesses {

    private static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private Instant began = Instant.EPOCH;
    private int count;

    /** Whether it was one too many. */
    synchronized boolean wrong(Instant now) {
        if (now.isAfter(began.plus(WINDOW))) {
            began = now;
            count = 0;
        }
        count = Math.min(count + 1, MOST + 1);
        return count > MOST;
    }
}
