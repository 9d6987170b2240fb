package dev.drawbridge.wire.api;

import dev.drawbridge.wire.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times that calendars and databases can hold: what else a body may name is no time of ours. */
public final class Moments {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moments() {}

    /** The time itself; null stays null. */
    public static @Nullable Instant checked(String field, @Nullable Instant at) {
        if (at != null && (at.isBefore(FIRST) || at.isAfter(LAST))) {
            throw Fault.invalidParameterValue(
                    "'%s' must be a time from %s to %s".formatted(field, FIRST, LAST));
        }
        return at;
    }
}
