package dev.drawbridge.axon.outbox;

import dev.drawbridge.messaging.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Knows whether the broker has kept us waiting, as the instance that publishes sees it. */
final class Delay implements Outgoing {

    /** Shorter waits are nobody's business. */
    private static final Duration USUAL = Duration.ofSeconds(2);

    private final EventStorageEngine log;
    private final Clock clock;
    private volatile @Nullable Attempt attempt;

    private record Attempt(TrackingToken from, Instant since) {}

    Delay(EventStorageEngine log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void begins(TrackingToken from) {
        var before = attempt;
        if (before == null || !before.from().equals(from)) {
            attempt = new Attempt(from, clock.instant());
        }
    }

    void isOver() {
        attempt = null;
    }

    @Override
    public Queued queued() {
        var waiting = attempt;
        if (waiting == null || clock.instant().isBefore(waiting.since().plus(USUAL))) {
            return Queued.NOTHING;
        }
        long behind = position(log.createHeadToken()) - position(waiting.from());
        return new Queued(Math.max(1, behind), waiting.since());
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
