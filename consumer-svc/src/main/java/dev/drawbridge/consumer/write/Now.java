package dev.drawbridge.consumer.write;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as AWS shows it: no finer than a millisecond, so it survives every store. */
final class Now {

    private Now() {}

    static Instant of(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
