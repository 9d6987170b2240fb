package dev.drawbridge.notification.domain.retry;

import java.time.Duration;
import java.util.Optional;

/**
 * How often and how far apart a failed delivery is tried again, in SNS's four phases: at once, at
 * the least delay, rising, at the greatest.
 */
public record RetryPolicy(
        Duration minDelay,
        Duration maxDelay,
        int retries,
        int noDelayRetries,
        int minDelayRetries,
        int maxDelayRetries,
        Curve curve,
        Optional<Duration> budget)
        implements Retries {

    /** SNS's: what all waits for a webhook may take together. */
    public static final Duration LONGEST = Duration.ofSeconds(3600);

    @Override
    public Optional<Duration> delayAfter(int attempts) {
        int retry = attempts - 1;
        if (retry >= retries) {
            return Optional.empty();
        }
        if (retry < noDelayRetries) {
            return Optional.of(Duration.ZERO);
        }
        retry -= noDelayRetries;
        if (retry < minDelayRetries) {
            return Optional.of(minDelay);
        }
        retry -= minDelayRetries;
        int rising = retries - noDelayRetries - minDelayRetries - maxDelayRetries;
        return Optional.of(retry < rising ? rising(retry, rising) : maxDelay);
    }

    public static final RetryPolicy HTTP_DEFAULT = even(Duration.ofSeconds(20), 3);
    public static final RetryPolicy EMAIL =
            new RetryPolicy(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(600),
                    50,
                    0,
                    2,
                    38,
                    Curve.EXPONENTIAL,
                    Optional.empty());

    /** The same delay before each retry. */
    public static RetryPolicy even(Duration delay, int retries) {
        return new RetryPolicy(delay, delay, retries, 0, 0, 0, Curve.LINEAR, Optional.of(LONGEST));
    }

    public enum Curve {
        LINEAR,
        ARITHMETIC,
        GEOMETRIC,
        EXPONENTIAL
    }

    private Duration rising(int i, int n) {
        double min = minDelay.toMillis();
        double max = maxDelay.toMillis();
        if (n == 1) {
            return minDelay;
        }
        double millis =
                switch (curve) {
                    case LINEAR -> min + (max - min) * i / (n - 1);
                    case ARITHMETIC -> min + (max - min) * i * (i + 1) / ((double) n * (n - 1));
                    case GEOMETRIC -> min * Math.pow(max / min, (double) i / (n - 1));
                    case EXPONENTIAL -> i == n - 1 ? max : Math.min(max, min * Math.pow(2, i));
                };
        return Duration.ofMillis(Math.round(millis));
    }
}
