package dev.drawbridge.notification.domain.retry;

import java.time.Duration;
import java.util.Optional;

/**
 * When a failed delivery is tried again: the schedule's wait, spread so that many retries do not
 * fall together, longer where the receiver asks for it, and never beyond what all may take.
 */
public final class NextTry {

    private static final double LEAST = 0.8;
    private static final double MOST = 1.2;

    private NextTry() {}

    /**
     * @param attempts made so far, 1 or more
     * @param waited all waits before those attempts
     * @param asked the wait the receiver asked for, which counts up to twice the schedule's
     * @param chance from 0 to 1
     * @return empty when the last attempt has been made
     */
    public static Optional<Duration> after(
            Retries retries,
            int attempts,
            Duration waited,
            Optional<Duration> asked,
            double chance) {
        return retries.delayAfter(attempts)
                .flatMap(delay -> {
                    long most = most(retries, attempts, waited, delay);
                    if (most < 0) {
                        return Optional.empty();
                    }
                    long wished = asked.map(Duration::toMillis).orElse(0L);
                    long granted = Math.min(wished, 2 * delay.toMillis());
                    long millis = Math.max(spread(delay, most, chance), granted);
                    return Optional.of(Duration.ofMillis(Math.min(millis, most)));
                });
    }

    private static long spread(Duration delay, long most, double chance) {
        double least = LEAST * delay.toMillis();
        double span = Math.min(MOST * delay.toMillis(), most) - least;
        return Math.round(least + Math.max(0, span) * chance);
    }

    /** What is left of the budget when those that follow take as little as they may. */
    private static long most(Retries retries, int attempts, Duration waited, Duration delay) {
        return retries.budget()
                .map(budget -> {
                    double rest = 0;
                    for (int next = attempts + 1; ; next++) {
                        var later = retries.delayAfter(next);
                        if (later.isEmpty()) {
                            break;
                        }
                        rest += LEAST * later.get().toMillis();
                    }
                    return (long) (budget.minus(waited).toMillis() - rest);
                })
                .orElse(2 * delay.toMillis());
    }
}
