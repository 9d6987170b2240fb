package dev.drawbridge.console.visit.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who guessed passwords lately, by address. Of one instance, and forgotten by a restart: it slows
 * guessing down, and nothing hangs on it.
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

    synchronized boolean mayTry(String from) {
        return times(from) < MOST_WRONG;
    }

    synchronized void heard(String from, boolean right) {
        if (right) {
            wrong.remove(from);
        } else {
            wrong.put(from, new Wrong(times(from) + 1, clock.instant()));
        }
    }

    private int times(String from) {
        var known = wrong.get(from);
        return known != null && known.last().plus(REMEMBERED).isAfter(clock.instant())
                ? known.times()
                : 0;
    }
}
