package dev.drawbridge.scenario.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be measured, and in what. */
public enum Metric {
    REQUESTS,
    NOT_PERMITTED,
    ACCEPTED,
    ACCEPTED_BY_RULE,
    ACCEPTED_BY_HAND,
    REJECTED,
    REJECTED_BY_RULE,
    REJECTED_BY_HAND,
    FAILED,
    EXPIRED,
    ABANDONED,
    WAITING,
    ACCEPT_RATE,
    REJECT_RATE,
    EXPIRE_RATE,
    P50_TIME_TO_DECIDE,
    P90_TIME_TO_DECIDE,
    P99_TIME_TO_DECIDE,
    MAX_TIME_TO_DECIDE,
    P50_TIME_BY_HAND,
    P90_TIME_BY_HAND,
    P99_TIME_BY_HAND,
    MAX_WAITING,
    SLA_BREACHES,
    QUOTA_HITS,
    LOST;

    public static final List<String> NAMES =
            List.of(values()).stream().map(Metric::toString).toList();

    /** Of all, or of one service: {@code billing.rejectRate}. */
    public static @Nullable Metric named(String name, Set<String> services) {
        int dot = name.lastIndexOf('.');
        if (dot >= 0 && !services.contains(name.substring(0, dot))) {
            return null;
        }
        int at = NAMES.indexOf(name.substring(dot + 1));
        return at < 0 ? null : values()[at];
    }

    public static Metric of(String name) {
        return values()[NAMES.indexOf(name.substring(name.lastIndexOf('.') + 1))];
    }

    public boolean isTime() {
        return name().contains("_TIME_");
    }

    public boolean isRate() {
        return name().endsWith("_RATE");
    }

    public String shown(double value) {
        return isTime()
                ? Spans.shown(value)
                : isRate()
                        ? String.format(Locale.ROOT, "%.2f%%", value * 100)
                        : String.format(Locale.ROOT, "%d", Math.round(value));
    }

    /** Where the two largest units hide a difference. */
    public String exactly(double value) {
        return isTime()
                ? String.format(Locale.ROOT, "%s (%.3fs)", Spans.shown(value), value)
                : String.format(
                        Locale.ROOT, isRate() ? "%.6f%%" : "%f", isRate() ? value * 100 : value);
    }

    /** As it is written: {@code p90TimeToDecide}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(
                    text.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }
}
