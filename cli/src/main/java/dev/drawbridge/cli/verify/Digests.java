package dev.drawbridge.cli.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

/**
 * Remembers digests in a memory that grows as they arrive and has a limit: it never forgets one,
 * and takes another for one of them less than once in 10,000 times. That is enough here: what is
 * asked about is bound by the chain as well.
 */
final class Digests {

    private static final int BITS_EACH = 32;
    private static final int LOOKS = 8;
    private static final int SMALLEST = 1 << 20;
    private static final int LARGEST = 1 << 30;

    private record Part(BitSet bits, int size) {

        Part(int size) {
            this(new BitSet(size), size);
        }

        void add(String digest) {
            for (int look = 0; look < LOOKS; look++) {
                bits.set(place(digest, look));
            }
        }

        boolean contains(String digest) {
            for (int look = 0; look < LOOKS; look++) {
                if (!bits.get(place(digest, look))) {
                    return false;
                }
            }
            return true;
        }

        /** Each of its eight pieces is as random as any. */
        private int place(String digest, int look) {
            long piece = HexFormat.fromHexDigitsToLong(digest, look * 8, look * 8 + 8);
            return (int) (piece % size);
        }
    }

    /** Each for four times as many as the one before; 128 MiB for the last. */
    private final List<Part> parts = new ArrayList<>();

    private int room;

    void add(String digest) {
        if (room == 0) {
            grow();
        }
        parts.getLast().add(digest);
        room--;
    }

    private void grow() {
        int size = parts.isEmpty() ? SMALLEST : parts.getLast().size();
        if (size < LARGEST) {
            size = parts.isEmpty() ? size : 4 * size;
            parts.add(new Part(size));
            room = size / BITS_EACH;
        } else {
            room = Integer.MAX_VALUE;
        }
    }

    boolean contains(String digest) {
        return isOne(digest) && parts.stream().anyMatch(part -> part.contains(digest));
    }

    /** What it takes of the memory. */
    long bytes() {
        return parts.stream().mapToLong(part -> part.size() / 8).sum();
    }

    static boolean isOne(String text) {
        return text.length() == 64
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
