package dev.drawbridge.provider.domain.rules;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A time of day somewhere. From a later hour to an earlier one goes over midnight, and the day is
 * then the one it begins on.
 *
 * @param from {@code HH:MM}, this minute included
 * @param to {@code HH:MM}, this minute excluded
 * @param zone of IANA, such as {@code Europe/Oslo}
 * @param days every day unless said
 */
public record Hours(String from, String to, String zone, List<DayOfWeek> days) {

    /** What a document leaves out is null here. */
    public Hours {
        days = When.orNone(days);
    }

    String sentence() {
        var always = days.isEmpty() ? "" : " on " + Sentences.any(days);
        return "it is between %s and %s in %s%s".formatted(from, to, zone, always);
    }
}
