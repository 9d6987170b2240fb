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
        if (metric.isTime()) {
            return Spans.of(text).toMillis() / 1000.0;
        }
        return metric.isRate() ? rate(text) : Spans.number(text);
    }

    private static double rate(String text) {
        boolean percent = text.endsWith("%");
        var digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        double rate = Spans.number(digits) / (percent ? 100 : 1);
        if (rate > 1) {
            throw new IllegalArgumentException(
                    "'%s' is more than all of them; write %s%% or a share from 0 to 1"
                            .formatted(text, digits));
        }
        return rate;
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
