package dev.drawbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of one run, the ratios between them and the facts around it, as table and JSON. */
public final class Report {

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();

    public Figure add(Figure figure) {
        figures.add(figure);
        System.out.println(row(figure));
        return figure;
    }

    /** A ratio or another single value, under its name. */
    public void fact(String name, Object value) {
        facts.put(name, value);
        System.out.printf(Locale.ROOT, "  %s: %s%n", name, value);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    public static void heading(String title) {
        System.out.printf("%n%s%n", title);
        System.out.printf(
                "  %-46s %8s %6s %10s %9s %9s %9s%n",
                "", "count", "errors", "per s", "p50 ms", "p95 ms", "p99 ms");
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json());
        System.out.println("\nwritten: " + file);
    }

    private static String row(Figure f) {
        return String.format(
                Locale.ROOT,
                "  %-46s %8d %6d %10.1f %9.2f %9.2f %9.2f",
                f.name(),
                f.count(),
                f.errors(),
                f.perSecond(),
                f.p50(),
                f.p95(),
                f.p99());
    }

    private String json() {
        var rows = figures.stream().map(Report::json).collect(Collectors.joining(",\n    "));
        var extra =
                facts.entrySet().stream()
                        .map(e -> "\"%s\": %s".formatted(e.getKey(), quoted(e.getValue())))
                        .collect(Collectors.joining(",\n    "));
        return "{\n  \"facts\": {\n    %s\n  },\n  \"figures\": [\n    %s\n  ]\n}\n"
                .formatted(extra, rows);
    }

    private static String quoted(Object value) {
        return value instanceof Number ? value.toString() : "\"" + value + "\"";
    }

    private static String json(Figure f) {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"count\": %d, \"errors\": %d, \"perSecond\": %.1f,"
                        + " \"p50ms\": %.3f, \"p95ms\": %.3f, \"p99ms\": %.3f}",
                f.name(),
                f.count(),
                f.errors(),
                f.perSecond(),
                f.p50(),
                f.p95(),
                f.p99());
    }
}
