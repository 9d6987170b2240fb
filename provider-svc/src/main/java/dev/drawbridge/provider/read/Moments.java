package dev.drawbridge.provider.read;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the log keeps them. */
public final class Moments {

    private Moments() {}

    /** An event that was just made has a finer time than the log gives back in a replay. */
    public static Timestamp stored(Instant at) {
        return Timestamp.from(at.truncatedTo(ChronoUnit.MILLIS));
    }
}
