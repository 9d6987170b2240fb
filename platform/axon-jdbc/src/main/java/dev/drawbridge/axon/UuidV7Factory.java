package dev.drawbridge.axon;

import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** UUIDv7 for every message: ids sort by time, also within a millisecond, so indexes only grow. */
public final class UuidV7Factory extends IdentifierFactory {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /** Milliseconds, shifted, plus a counter that borrows from the future when it overflows. */
    private long last;

    @Override
    public String generateIdentifier() {
        var tick = nextTick();
        var time = tick >>> COUNTER_BITS;
        var counter = tick & ((1 << COUNTER_BITS) - 1);
        var high = (time << 16) | 0x7000L | counter;
        var low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private synchronized long nextTick() {
        last = Math.max(last + 1, System.currentTimeMillis() << COUNTER_BITS);
        return last;
    }
}
