package dev.drawbridge.notification.domain.health;

import java.time.Duration;

/**
 * When an endpoint counts as broken, and when it is given up.
 *
 * @param window of the breaker, which opens when this share of at least so many attempts failed
 * @param firstPause before an open breaker lets one through; doubled each time that one fails
 * @param probes how many of those may fail in a row
 * @param spread several failures so far apart, within {@code day}, start the counting
 * @param patience how long everything may fail after that
 */
public record HealthRules(
        Duration window,
        int atLeast,
        double share,
        Duration firstPause,
        Duration longestPause,
        int probes,
        Duration spread,
        Duration day,
        Duration patience) {

    /** Convoy's breaker; Svix's five days. Ten probes take an hour: shorter outages are sat out. */
    public static final HealthRules DEFAULT =
            new HealthRules(
                    Duration.ofMinutes(5),
                    10,
                    0.7,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(10),
                    10,
                    Duration.ofHours(12),
                    Duration.ofHours(24),
                    Duration.ofDays(5));

    public HealthRules startingWith(Duration pause) {
        return new HealthRules(
                window, atLeast, share, pause, longestPause, probes, spread, day, patience);
    }

    Duration pause(int failedProbes) {
        var pause = firstPause.multipliedBy(1L << Math.min(failedProbes, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
