package dev.drawbridge.console.visit.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who guessed passwords lately, by name and address. Of one instance, and forgotten by a restart:
 * it slows guessing down, and nothing hangs on it.
 */
final class Tries {

    private static final int MOST_WRONG = 10;
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int MOST_ADDRESSES = 10_000;

    private record Wrong(int times, Instant last) {}

    private final Clock clock;
    private final Map<String, Wrong> wrong =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    Tries(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more may be tried; it counts as wrong until it is forgiven. */
    synchronized boolean begin(String who) {
        int times = times(who);
        if (times < MOST_WRONG) {
            wrong.put(who, new Wrong(times + 1, clock.instant()));
        }
        return times < MOST_WRONG;
    }

    /** It was right. What was guessed before stays counted. */
    synchronized void forgive(String who) {
        wrong.put(who, new Wrong(Math.max(0, times(who) - 1), clock.instant()));
    }

    private int times(String who) {
        var known = wrong.get(who);
        return known != null && known.last().plus(REMEMBERED).isAfter(clock.instant())
                ? known.times()
                : 0;
    }
}
