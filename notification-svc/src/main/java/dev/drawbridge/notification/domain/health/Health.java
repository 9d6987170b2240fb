package dev.drawbridge.notification.domain.health;

import dev.drawbridge.notification.domain.health.Verdict.Disable;
import dev.drawbridge.notification.domain.health.Verdict.Nothing;
import dev.drawbridge.notification.domain.health.Verdict.Warn;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint fares: the circuit breaker's window, and how long everything has failed.
 *
 * @param openedAt of the breaker; null while it is closed
 * @param probeAt when it lets one through, or the endpoint gets its next one if it is overloaded
 * @param failedProbes in a row
 * @param failingSince the first failure that no success followed
 * @param countingFrom the same, once the failures are far enough apart to count
 * @param warned the highest percentage that has been told
 */
public record Health(
        @Nullable Instant windowStart,
        int tried,
        int failed,
        @Nullable Instant openedAt,
        @Nullable Instant probeAt,
        int failedProbes,
        @Nullable Instant failingSince,
        @Nullable Instant countingFrom,
        int warned) {

    private static final int GONE = 410;
    private static final Set<Integer> OVERLOADED = Set.of(429, 502, 504);
    private static final double PROBES_SPREAD = 0.2;
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final int[] WARNINGS = {50, 70, 90};

    public static final Health UNKNOWN = new Health(null, 0, 0, null, null, 0, null, null, 0);

    /** The next state, and what follows from it. */
    public record After(Health health, Verdict verdict) {}

    public After after(Tried attempt, HealthRules rules) {
        var counted = counted(attempt, rules);
        if (attempt.success()) {
            return new After(counted.well(), new Nothing());
        }
        return counted.breaking(attempt, rules).failing(attempt, rules).judged(attempt, rules);
    }

    private Health counted(Tried attempt, HealthRules rules) {
        boolean fresh =
                windowStart == null || attempt.ended().isAfter(windowStart.plus(rules.window()));
        int failure = attempt.success() ? 0 : 1;
        return new Health(
                fresh ? attempt.ended() : windowStart,
                fresh ? 1 : tried + 1,
                fresh ? failure : failed + failure,
                openedAt,
                probeAt,
                failedProbes,
                failingSince,
                countingFrom,
                warned);
    }

    private Health well() {
        return openedAt == null
                ? new Health(windowStart, tried, failed, null, null, 0, null, null, 0)
                : UNKNOWN;
    }

    /** What was on its way when the breaker opened is no probe and says nothing new. */
    private Health breaking(Tried attempt, HealthRules rules) {
        if (openedAt == null) {
            boolean opens = tried >= rules.atLeast() && failed >= rules.share() * tried;
            return opens ? open(attempt, 0, rules) : slowed(attempt);
        }
        return attempt.began().isBefore(openedAt.plus(rules.pause(failedProbes)))
                ? this
                : open(attempt, failedProbes + 1, rules);
    }

    /** Whoever has too much to do gets one at a time, a second apart, until he takes one. */
    private Health slowed(Tried attempt) {
        boolean overloaded = attempt.status() != null && OVERLOADED.contains(attempt.status());
        return new Health(
                windowStart,
                tried,
                failed,
                null,
                overloaded ? attempt.ended().plus(CALM) : null,
                failedProbes,
                failingSince,
                countingFrom,
                warned);
    }

    private Health open(Tried attempt, int probes, HealthRules rules) {
        var now = attempt.ended();
        var pause = rules.pause(probes);
        long later = (long) (pause.toMillis() * attempt.lot() * PROBES_SPREAD);
        return new Health(
                windowStart,
                tried,
                failed,
                now,
                now.plus(pause).plusMillis(later),
                probes,
                failingSince,
                countingFrom,
                warned);
    }

    private Health failing(Tried attempt, HealthRules rules) {
        var first = failingSince == null ? attempt.ended() : failingSince;
        var counting = countingFrom;
        if (counting == null) {
            var apart = Duration.between(first, attempt.ended());
            if (apart.compareTo(rules.day()) > 0) {
                first = attempt.ended();
            } else if (apart.compareTo(rules.spread()) >= 0) {
                counting = first;
            }
        }
        return new Health(
                windowStart,
                tried,
                failed,
                openedAt,
                probeAt,
                failedProbes,
                first,
                counting,
                warned);
    }

    private After judged(Tried attempt, HealthRules rules) {
        if (attempt.status() != null && attempt.status() == GONE) {
            return new After(this, new Disable("it answered 410 Gone"));
        }
        int percent = percent(attempt.ended(), rules);
        if (percent >= 100) {
            return new After(this, new Disable(reason(attempt)));
        }
        int reached = IntStream.of(WARNINGS).filter(step -> step <= percent).max().orElse(0);
        return reached > warned
                ? new After(warned(reached), new Warn(reached, reason(attempt)))
                : new After(this, new Nothing());
    }

    private int percent(Instant now, HealthRules rules) {
        int byProbes = 100 * failedProbes / rules.probes();
        long byTime =
                countingFrom == null
                        ? 0
                        : 100
                                * Duration.between(countingFrom, now).toSeconds()
                                / rules.patience().toSeconds();
        return (int) Math.max(byProbes, byTime);
    }

    private String reason(Tried attempt) {
        return "nothing has arrived since %s; %d probes failed in a row; the last answer: %s"
                .formatted(failingSince, failedProbes, brief(attempt.detail()));
    }

    private static String brief(String detail) {
        return detail.length() > 200 ? detail.substring(0, 200) + "…" : detail;
    }

    private Health warned(int percent) {
        return new Health(
                windowStart,
                tried,
                failed,
                openedAt,
                probeAt,
                failedProbes,
                failingSince,
                countingFrom,
                percent);
    }
}
