package dev.drawbridge.scenario.report;

import dev.drawbridge.scenario.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One figure of two reports that differs.
 *
 * @param before null where there was nothing to be measured
 * @param after null where there is nothing to be measured
 */
public record Difference(String figure, @Nullable Double before, @Nullable Double after) {

    public static List<Difference> between(Report before, Report after) {
        var names = new TreeSet<>(before.figures().keySet());
        names.addAll(after.figures().keySet());
        var differences = new ArrayList<Difference>();
        for (var name : names) {
            var one = before.figures().get(name);
            var other = after.figures().get(name);
            if (one == null || !one.equals(other)) {
                differences.add(new Difference(name, one, other));
            }
        }
        return differences;
    }

    public String sentence() {
        return "%-24s %14s -> %-14s %s".formatted(figure, shown(before), shown(after), change());
    }

    private String shown(@Nullable Double value) {
        if (value == null) {
            return "-";
        }
        // Another version may have measured what is not known here.
        boolean known = Metric.NAMES.contains(figure.substring(figure.lastIndexOf('.') + 1));
        return known ? Metric.of(figure).shown(value) : value.toString();
    }

    private String change() {
        return before == null || after == null || before == 0
                ? ""
                : String.format(Locale.ROOT, "%+.1f%%", (after - before) / before * 100);
    }
}
