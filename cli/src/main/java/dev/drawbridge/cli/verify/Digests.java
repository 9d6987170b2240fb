package dev.drawbridge.cli.verify;

import java.util.BitSet;
import java.util.HexFormat;

/**
 * Remembers digests in a memory that has a limit: it never forgets one, and takes another for one
 * of them once in 100,000 times. That is enough here: what is asked about is bound by the chain as
 * well.
 */
final class Digests {

    private static final int BITS_EACH = 32;
    private static final int LOOKS = 8;
    private static final int LARGEST = 1 << 30;

    private final BitSet bits;
    private final int size;

    /**
     * @param expected how many are to come; 128 MiB are taken for 33 million and more
     */
    Digests(long expected) {
        size = (int) Math.clamp(Math.min(expected, LARGEST) * BITS_EACH, 1 << 10, LARGEST);
        bits = new BitSet(size);
    }

    void add(String digest) {
        for (int look = 0; look < LOOKS; look++) {
            bits.set(place(digest, look));
        }
    }

    boolean contains(String digest) {
        if (!isOne(digest)) {
            return false;
        }
        for (int look = 0; look < LOOKS; look++) {
            if (!bits.get(place(digest, look))) {
                return false;
            }
        }
        return true;
    }

    static boolean isOne(String text) {
        return text.length() == 64
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** Each of its eight pieces is as random as any. */
    private int place(String digest, int look) {
        long piece = HexFormat.fromHexDigitsToLong(digest, look * 8, look * 8 + 8);
        return (int) (piece % size);
    }
}
