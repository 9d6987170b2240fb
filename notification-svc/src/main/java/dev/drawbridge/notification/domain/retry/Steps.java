package dev.drawbridge.notification.domain.retry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A schedule that is listed wait by wait, over as many days as it likes. */
public record Steps(List<Duration> waits) implements Retries {

    /** About three days: for receivers that are repaired by people. */
    public static final Steps STANDARD_WEBHOOKS =
            new Steps(
                    List.of(
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(5),
                            Duration.ofHours(10),
                            Duration.ofHours(14),
                            Duration.ofHours(20),
                            Duration.ofHours(24)));

    @Override
    public Optional<Duration> delayAfter(int attempts) {
        return attempts <= waits.size() ? Optional.of(waits.get(attempts - 1)) : Optional.empty();
    }

    @Override
    public Optional<Duration> budget() {
        return Optional.empty();
    }
}
