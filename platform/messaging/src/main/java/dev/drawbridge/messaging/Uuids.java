package dev.drawbridge.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of messages: ordered by time for events, derived for what follows from an event. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRACTION_BITS = 12;

    /** Milliseconds, shifted, plus a count that borrows from the future when it overflows. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuids() {}

    /** RFC 9562 version 7: milliseconds, then twelve bits of their fraction, then chance. */
    public static UUID v7(Instant time) {
        long fraction = (time.getNano() % 1_000_000) * (1L << FRACTION_BITS) / 1_000_000;
        return v7(time.toEpochMilli() << FRACTION_BITS | fraction);
    }

    /** Now, and behind every other of this JVM, so that indexes only grow. */
    public static UUID v7() {
        return v7(
                LAST.updateAndGet(
                        last -> Math.max(last + 1, System.currentTimeMillis() << FRACTION_BITS)));
    }

    private static UUID v7(long tick) {
        long fraction = tick & ((1 << FRACTION_BITS) - 1);
        long high = tick >>> FRACTION_BITS << 16 | 0x7000 | fraction;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Always the same id for the same event and purpose: an order sent again is the same order. */
    public static UUID derived(String eventId, String purpose) {
        var hash = ByteBuffer.wrap(sha1((eventId + '\n' + purpose)));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
