package dev.drawbridge.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of messages: ordered by time for events, derived for what follows from an event. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    /** RFC 9562 version 7: milliseconds, then twelve bits of their fraction, then chance. */
    public static UUID v7(Instant time) {
        long millis = time.toEpochMilli();
        long fraction = (time.getNano() % 1_000_000) * 4096L / 1_000_000;
        long high = millis << 16 | 0x7000 | fraction;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    public static UUID v7() {
        return v7(Instant.now());
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
