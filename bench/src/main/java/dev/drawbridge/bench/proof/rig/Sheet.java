package dev.drawbridge.bench.proof.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was seen beside what was aimed at, as a table and as JSON. */
public final class Sheet {

    private record Line(String row, String property, double seen, String aim, boolean met) {}

    private final List<Line> lines = new ArrayList<>();

    /**
     * @param row of the table of figures in the specification
     */
    public void add(String row, String property, double seen, String aim, boolean met) {
        var line = new Line(row, property, seen, aim, met);
        lines.add(line);
        System.out.printf(
                Locale.ROOT,
                "  %-4s %-58s %12.1f  %-14s %s%n",
                row,
                property,
                seen,
                aim,
                met ? "met" : "MISSED");
    }

    public void atLeast(String row, String property, double seen, double aim) {
        add(row, property, seen, "≥ " + plain(aim), seen >= aim);
    }

    public void atMost(String row, String property, double seen, double aim) {
        add(row, property, seen, "≤ " + plain(aim), seen <= aim);
    }

    public boolean allMet() {
        return lines.stream().allMatch(Line::met);
    }

    public void write(Path file) throws IOException {
        var rows =
                lines.stream()
                        .map(line ->
                                String.format(
                                        Locale.ROOT,
                                        "  {\"row\": \"%s\", \"property\": \"%s\", \"seen\": %.3f, \"aim\": \"%s\", \"met\": %s}",
                                        line.row(),
                                        line.property().replaceAll("[\"\\\\\n]", " "),
                                        line.seen(),
                                        line.aim(),
                                        line.met()))
                        .collect(Collectors.joining(",\n"));
        Files.writeString(file, "[\n" + rows + "\n]\n");
        System.out.println("\nwritten: " + file);
    }

    private static String plain(double aim) {
        return aim == Math.rint(aim) ? String.valueOf((long) aim) : String.valueOf(aim);
    }
}
