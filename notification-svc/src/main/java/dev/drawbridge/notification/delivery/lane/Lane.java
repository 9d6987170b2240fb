package dev.drawbridge.notification.delivery.lane;

import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one subscription.
 *
 * @param standing of its endpoint: active, muted or disabled
 * @param probeAt when its open circuit breaker lets one through; null while it is closed
 * @param nextDue when the first of it is due
 * @param perSecond how many it wants to receive at most
 * @param mail whether it is told by mail
 */
public record Lane(
        String subscriptionArn,
        String standing,
        @Nullable Instant probeAt,
        Instant nextDue,
        OptionalDouble perSecond,
        boolean mail) {

    public boolean active() {
        return standing.equals("active");
    }

    public boolean due(Instant now) {
        return !nextDue.isAfter(now);
    }

    /** The breaker holds everything back. */
    public boolean held(Instant now) {
        return probeAt != null && probeAt.isAfter(now);
    }

    /** Something of it may go. */
    public boolean open(Instant now) {
        return due(now) && !held(now);
    }

    /** How many go is settled with the other instances, on its row. */
    public boolean shared() {
        return probeAt != null || perSecond.isPresent();
    }

    /** When there is something to do here again. */
    public Instant wakes() {
        return probeAt != null && probeAt.isAfter(nextDue) ? probeAt : nextDue;
    }
}
