package dev.drawbridge.consumer.read.landscape;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The log's times are no finer than a millisecond; before it is written an event's may be. */
final class Moments {

    private Moments() {}

    static Timestamp of(Instant at) {
        return Timestamp.from(at.truncatedTo(ChronoUnit.MILLIS));
    }
}
