package dev.drawbridge.console.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the provider's service answers, as far as the screen shows it. */
public record Found(
        Instant from,
        Instant to,
        List<String> sentences,
        WhatIf whatIf,
        long milliseconds,
        long requestsPerSecond) {

    public record WhatIf(
            Counted counted,
            Two<Times> waiting,
            Two<Long> limitReached,
            List<Point> curve,
            List<Case> cases,
            @Nullable Long next) {}

    public record Counted(
            long looked, long same, long newlyAccepted, long newlyRejected, long newlyHeld) {

        public boolean nothingDiffers() {
            return looked == same;
        }
    }

    public record Two<T>(T then, T draft) {}

    public record Times(
            long decided, long assumed, @Nullable Long p50Seconds, @Nullable Long p90Seconds) {

        public String p50() {
            return words(p50Seconds);
        }

        public String p90() {
            return words(p90Seconds);
        }

        private static String words(@Nullable Long seconds) {
            if (seconds == null) {
                return "–";
            }
            return seconds < 120
                    ? seconds + " s"
                    : seconds < 7200
                            ? seconds / 60 + " min"
                            : String.format(Locale.ROOT, "%.1f h", seconds / 3600.0);
        }
    }

    public record Point(
            Instant until,
            long acceptedThen,
            long heldThen,
            long rejectedThen,
            long acceptedDraft,
            long heldDraft,
            long rejectedDraft,
            long liveThen,
            long liveDraft) {}

    public record Said(
            String outcome,
            @Nullable String ruleId,
            @Nullable Integer ruleSetVersion,
            String reason) {}

    public record Case(
            String endpointId,
            String account,
            Instant requestedAt,
            String change,
            Said then,
            Said draft) {

        /** The colour of the new outcome. */
        public String mark() {
            return switch (change) {
                case "newlyAccepted" -> "ok";
                case "newlyRejected" -> "no";
                default -> "ask";
            };
        }
    }
}
