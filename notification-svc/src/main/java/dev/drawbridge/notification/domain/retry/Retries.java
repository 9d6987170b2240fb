package dev.drawbridge.notification.domain.retry;

import java.time.Duration;
import java.util.Optional;

/** A schedule of retries. */
public sealed interface Retries permits RetryPolicy, Steps {

    /**
     * The wait after an attempt that failed; empty when it was the last.
     *
     * @param attempts made so far, 1 or more
     */
    Optional<Duration> delayAfter(int attempts);

    /** What all waits together must not exceed. */
    Optional<Duration> budget();
}
