package dev.drawbridge.console.overview;

import java.time.Duration;

/** A duration as one says it. */
final class Span {

    private Span() {}

    static String of(Duration span) {
        if (span.toDays() >= 2) {
            return span.toDays() + " days";
        }
        if (span.toHours() >= 1) {
            return span.toHours() + " h " + span.toMinutesPart() + " min";
        }
        if (span.toMinutes() >= 1) {
            return span.toMinutes() + " min " + span.toSecondsPart() + " s";
        }
        return span.toSeconds() + "." + span.toMillisPart() / 100 + " s";
    }
}
