package dev.drawbridge.testkit.wire;

import dev.drawbridge.wire.Dialect;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Renders {@code docs/operations.md}: what is answered, where it is written, what tests it. */
public final class OperationsTable {

    private static final String HEAD =
            """
            # Operations

            Generated from the code by `OperationsTableTest`; do not edit. Parameters in **bold** are required.

            """;

    private OperationsTable() {}

    /**
     * One operation.
     *
     * @param file from the root of the repository
     * @param parameters as written on the wire, required ones in bold
     * @param tests the simple names of the test classes that mention it
     */
    public record Entry(
            Dialect dialect,
            String name,
            String file,
            List<String> parameters,
            List<String> tests) {}

    public static String render(List<Entry> entries) {
        return HEAD
                + entries.stream()
                        .map(Entry::dialect)
                        .distinct()
                        .sorted()
                        .map(dialect -> section(dialect, entries))
                        .collect(Collectors.joining("\n"));
    }

    private static String section(Dialect dialect, List<Entry> entries) {
        var rows =
                entries.stream()
                        .filter(entry -> entry.dialect() == dialect)
                        .sorted(Comparator.comparing(Entry::name))
                        .map(OperationsTable::row)
                        .toList();
        return "## %s (%d)\n\n| operation | parameters | tests |\n|---|---|---|\n%s"
                .formatted(dialect, rows.size(), String.join("", rows));
    }

    private static String row(Entry entry) {
        return "| [%s](../%s) | %s | %s |\n"
                .formatted(
                        entry.name(),
                        entry.file(),
                        String.join(", ", entry.parameters()),
                        String.join(", ", entry.tests()));
    }
}
