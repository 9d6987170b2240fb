package dev.drawbridge.provider.offline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when to when is looked: what the service takes is taken, in its words. */
record Times(Instant from, Instant to) {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * @param all used for what is not given
     */
    static Times of(@Nullable Instant from, @Nullable Instant to, Times all) {
        check("from", from);
        check("to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("from is %s, which is after to".formatted(from));
        }
        var first = from == null ? all.from() : from;
        var last = to == null ? all.to() : to;
        if (!last.isBefore(first)) {
            return new Times(first, last);
        }
        return to == null ? new Times(first, first) : new Times(last, last);
    }

    private static void check(String field, @Nullable Instant at) {
        if (at != null && (at.isBefore(FIRST) || at.isAfter(LAST))) {
            throw new IllegalArgumentException(
                    "'%s' must be a time from %s to %s".formatted(field, FIRST, LAST));
        }
    }
}
