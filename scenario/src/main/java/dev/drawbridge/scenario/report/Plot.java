package dev.drawbridge.scenario.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How many wait over the time, drawn: it needs no script, and has a table for those who read. */
final class Plot {

    private static final int WIDTH = 840;
    private static final int HEIGHT = 180;
    private static final int LEFT = 48;
    private static final int PIECES_OF_TABLE = 14;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final List<Integer> depths;
    private final Instant start;
    private final Duration time;
    private final int most;

    Plot(Report report) {
        this.depths = report.waiting();
        this.start = Instant.parse(report.start());
        this.time = Duration.between(start, Instant.parse(report.end()));
        this.most = Math.max(1, depths.isEmpty() ? 1 : Collections.max(depths));
    }

    String svg() {
        var points = new StringBuilder();
        for (int i = 0; i < depths.size(); i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i), y(depths.get(i))));
        }
        return """
        <svg viewBox="0 0 %d %d" role="img" aria-label="Requests that wait, over the time; at most %d">
        <line x1="%d" y1="%d" x2="%d" y2="%d" class="axis"/>
        <text x="%d" y="14" class="tick" text-anchor="end">%d</text>
        <text x="%d" y="%d" class="tick" text-anchor="end">0</text>
        <polyline points="%s" class="line"/>
        %s</svg>
        """
                .formatted(
                        WIDTH,
                        HEIGHT + 24,
                        most,
                        LEFT,
                        HEIGHT,
                        WIDTH,
                        HEIGHT,
                        LEFT - 6,
                        most,
                        LEFT - 6,
                        HEIGHT,
                        points.toString().strip(),
                        days());
    }

    private double x(int piece) {
        return LEFT + (piece + 1.0) / depths.size() * (WIDTH - LEFT);
    }

    private double y(int depth) {
        return HEIGHT - (HEIGHT - 8.0) * depth / most;
    }

    private String days() {
        var text = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            var at = start.plus(time.multipliedBy(i).dividedBy(7));
            text.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%d\" class=\"tick\">%s</text>\n",
                            LEFT + (WIDTH - LEFT) * i / 7.0,
                            HEIGHT + 18,
                            DAY.format(at)));
        }
        return text.toString();
    }

    /** The same as rows, fewer of them. */
    String rows() {
        var rows = new StringBuilder();
        for (int i = 1; i <= PIECES_OF_TABLE && !depths.isEmpty(); i++) {
            var at = start.plus(time.multipliedBy(i).dividedBy(PIECES_OF_TABLE));
            int depth = depths.get(depths.size() * i / PIECES_OF_TABLE - 1);
            rows.append("<tr><td>%s</td><td>%d</td></tr>\n".formatted(DAY.format(at), depth));
        }
        return rows.toString();
    }
}
