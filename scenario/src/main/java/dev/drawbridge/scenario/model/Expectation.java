package dev.drawbridge.scenario.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bound that a run must keep. Times are in seconds, rates from 0 to 1. */
public record Expectation(String metric, String sign, double bound) {

    private static final Pattern BOUND = Pattern.compile("(<=|>=|==|<|>)?\\s*(.+)");

    public static Expectation of(String metric, String text) {
        var found = BOUND.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("'%s' is no bound".formatted(text));
        }
        var sign = found.group(1) == null ? "==" : found.group(1);
        return new Expectation(metric, sign, number(Metric.of(metric), found.group(2).strip()));
    }

    private static double number(Metric metric, String text) {
        try {
            if (metric.isTime()) {
                return Spans.of(text).toMillis() / 1000.0;
            }
            return text.endsWith("%")
                    ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                    : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is no number%s"
                            .formatted(text, metric.isRate() ? "; write 10% or 0.1" : ""),
                    e);
        }
    }

    /** What was never measured keeps no bound. */
    public boolean isKeptBy(@Nullable Double value) {
        if (value == null) {
            return false;
        }
        return switch (sign) {
            case "<=" -> value <= bound;
            case "<" -> value < bound;
            case ">=" -> value >= bound;
            case ">" -> value > bound;
            default -> Math.abs(value - bound) < 1e-9;
        };
    }

    public String shown() {
        return sign + " " + Metric.of(metric).shown(bound);
    }
}
