package dev.drawbridge.scenario.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Days and times of day somewhere: {@code mon-fri 09:00-17:00 Europe/Oslo}. */
public record WorkingHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

    /** From the first moment on, until before the last. */
    public record Window(Instant from, Instant to) {}

    private static final List<String> NAMES =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    @JsonCreator
    static WorkingHours of(String text) {
        var words = text.strip().split("\\s+", -1);
        var days = words.length == 3 ? days(words[0]) : EnumSet.allOf(DayOfWeek.class);
        var times = words[words.length - 2].split("-", -1);
        return new WorkingHours(
                days, time(times[0]), time(times[1]), ZoneId.of(words[words.length - 1]));
    }

    private static Set<DayOfWeek> days(String text) {
        var ends = text.split("-", -1);
        int first = NAMES.indexOf(ends[0]);
        int last = NAMES.indexOf(ends[ends.length - 1]);
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (int at = first; ; at = (at + 1) % 7) {
            days.add(DayOfWeek.of(at + 1));
            if (at == last) {
                return days;
            }
        }
    }

    private static LocalTime time(String text) {
        var full = text.contains(":") ? text : text + ":00";
        return full.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(full);
    }

    public String shown() {
        var first = days.size() == 7 ? "every day" : days.toString().toLowerCase(Locale.ROOT);
        return "%s %s to %s in %s".formatted(first, from, to, zone);
    }

    public boolean holds(Instant at) {
        return !window(at).from().isAfter(at);
    }

    /** The one that is now, or the next. */
    public Window window(Instant at) {
        var day = at.atZone(zone).toLocalDate().minusDays(1);
        for (int i = 0; i < 9; i++, day = day.plusDays(1)) {
            var window = on(day);
            if (days.contains(day.getDayOfWeek()) && window.to().isAfter(at)) {
                return window;
            }
        }
        throw new IllegalStateException("hours without a day: " + this);
    }

    /** Over midnight where it ends before it begins. */
    private Window on(LocalDate day) {
        var last = to.isAfter(from) ? day : day.plusDays(1);
        return new Window(
                day.atTime(from).atZone(zone).toInstant(),
                last.atTime(to).atZone(zone).toInstant());
    }
}
