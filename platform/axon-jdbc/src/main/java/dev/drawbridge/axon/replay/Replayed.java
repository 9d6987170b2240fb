package dev.drawbridge.axon.replay;

import java.time.Duration;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far a replay has come.
 *
 * @param upTo where the next one would go on
 */
public record Replayed(long events, Duration took, TrackingToken upTo) {

    public double eventsPerSecond() {
        return events * 1e9 / Math.max(1, took.toNanos());
    }
}
