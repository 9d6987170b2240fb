package dev.drawbridge.notification.domain.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The times that are signed: milliseconds, never a whole second. */
public final class Timestamps {

    private Timestamps() {}

    /**
     * AWS's verifier rebuilds the text by Instant.toString(), which drops a fraction of zero: one
     * message in a thousand would be refused.
     */
    public static Instant signable(Instant instant) {
        var millis = instant.truncatedTo(ChronoUnit.MILLIS);
        return millis.getNano() == 0 ? millis.plusMillis(1) : millis;
    }
}
