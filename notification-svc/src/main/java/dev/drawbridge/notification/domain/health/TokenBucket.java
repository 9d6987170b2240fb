package dev.drawbridge.notification.domain.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many may be sent now where a subscription says how many a second it wants.
 *
 * @param tokens at a time; unknown at first
 */
public record TokenBucket(@Nullable Double tokens, @Nullable Instant at) {

    private static final double NANOS = 1e9;

    /** Half a second's worth may gather, so that no ten seconds see more than a tenth too many. */
    public TokenBucket filled(double perSecond, Instant now) {
        double most = Math.max(1, perSecond / 2);
        if (tokens == null || at == null) {
            return new TokenBucket(Math.min(1, most), now);
        }
        double gained = perSecond * Math.max(0, Duration.between(at, now).toNanos()) / NANOS;
        return new TokenBucket(Math.min(most, tokens + gained), now);
    }

    public int whole() {
        return tokens == null ? 0 : (int) Math.floor(tokens);
    }

    public TokenBucket minus(int taken) {
        return new TokenBucket(tokens == null ? 0 : tokens - taken, at);
    }
}
