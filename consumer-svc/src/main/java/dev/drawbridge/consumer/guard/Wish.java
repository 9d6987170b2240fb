package dev.drawbridge.consumer.guard;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One number wanted from a place.
 *
 * @param low the least number the place gives, {@code high} the greatest; equal for a number that
 *     was asked for by name
 * @param most how many the place gives, whatever their numbers: its range may have been wider once;
 *     null where the range says it all
 * @param refusal the answer when there is none
 */
record Wish(String place, long low, long high, @Nullable Long most, Record refusal) {

    /** Up to here a place is looked through as a whole, by one request at a time. */
    private static final long SMALL = 256;

    private static final long FIRST_WINDOW = 16;

    static Wish between(String place, long low, long high, Record refusal) {
        return new Wish(place, low, high, null, refusal);
    }

    /** Of a place whose range may have been wider once. */
    static Wish ofAll(String place, long most, Record refusal) {
        return new Wish(place, 1, most, most, refusal);
    }

    /** The greatest number that may be taken, by whatever range it was given. */
    long last() {
        return most == null ? high : Long.MAX_VALUE;
    }

    boolean small() {
        return capacity() <= SMALL;
    }

    long capacity() {
        return high - low + 1;
    }

    /** Where to look: a large place in a window anywhere, sixteen times wider with each attempt. */
    Wish window(int attempt, RandomGenerator random) {
        long width = attempt >= 3 ? capacity() : FIRST_WINDOW << 4 * attempt;
        if (small() || width >= capacity()) {
            return this;
        }
        long start = low + random.nextLong(capacity() - width + 1);
        return new Wish(place, start, start + width - 1, most, refusal);
    }
}
