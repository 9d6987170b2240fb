package dev.drawbridge.scenario.model;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as people write them: {@code 7d}, {@code 1h30m}. */
public final class Spans {

    private static final int MOST_DIGITS = 10;
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|w|d|h|m|s)");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?|\\.\\d+");

    private Spans() {}

    /** Java would read more: {@code 5d}, {@code 0x1p3}, {@code NaN}. */
    static double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is no number".formatted(text));
        }
        return Double.parseDouble(text);
    }

    public static Duration of(String text) {
        var found = PART.matcher(text.strip());
        var sum = Duration.ZERO;
        int end = 0;
        while (found.find() && found.start() == end) {
            if (found.group(1).length() > MOST_DIGITS) {
                throw new IllegalArgumentException("'%s' is longer than any clock".formatted(text));
            }
            sum = sum.plus(unit(found.group(2)).multipliedBy(Long.parseLong(found.group(1))));
            end = found.end();
        }
        if (end == 0 || end != text.strip().length()) {
            throw new IllegalArgumentException(
                    "'%s' is no time; write 7d, 4h, 1h30m or 90s".formatted(text));
        }
        return sum;
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }

    /** The two largest units that say something. */
    public static String shown(double seconds) {
        long rounded = Math.round(seconds);
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1fs", seconds);
        }
        var units = new String[] {"d", "h", "m", "s"};
        var sizes = new long[] {86_400, 3_600, 60, 1};
        var text = new StringBuilder();
        for (int i = 0, said = 0; i < 4 && said < 2; i++) {
            long many = rounded / sizes[i];
            rounded %= sizes[i];
            if (many > 0 || said > 0) {
                said++;
                text.append(many > 0 ? (text.isEmpty() ? "" : " ") + many + units[i] : "");
            }
        }
        return text.toString();
    }
}
