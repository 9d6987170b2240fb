package dev.drawbridge.architecture;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every code with its texts, read from the sources, and the tests that name the code. */
final class ErrorsTable {

    private static final String HEAD =
            """
            # Errors

            Generated from the code by `ErrorsTableTest`; do not edit. `%s` stands for what was asked for.

            | code | text | tests |
            |---|---|---|
            """;

    /** Possessive: the sources are long, and what has matched is not tried again. */
    private static final String TEXT =
            "((?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"\\s*+\\+?\\s*+)++)";

    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) =\\s*" + TEXT + ";");
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "(?:new Fault|fault|malformed)\\(\\s*(\"[A-Z][a-z]\\w*(?:\\.\\w+)*\"|[A-Z_]+),\\s*(?:"
                            + TEXT
                            + "|([A-Z_]+))?");
    private static final Pattern VALUE =
            Pattern.compile(
                    "(?:Fault\\.)?(invalidParameterValue|invalid)\\(\\s*(?:"
                            + TEXT
                            + "|([A-Z_]+))");
    private static final Map<String, String> BY_METHOD =
            Map.of(
                    "invalidParameterValue", "InvalidParameterValue",
                    "invalid", "InvalidParameter");

    private final Map<String, TreeSet<String>> texts = new TreeMap<>();
    private final Path root;

    private ErrorsTable(Path root) {
        this.root = root;
    }

    static String render(Path root) {
        var table = new ErrorsTable(root);
        table.sources("main").forEach(table::read);
        var tests = table.sources("test").toList();
        return HEAD
                + table.texts.entrySet().stream()
                        .map(entry -> table.row(entry.getKey(), entry.getValue(), tests))
                        .collect(joining());
    }

    private String row(String code, TreeSet<String> found, List<Path> tests) {
        var naming =
                tests.stream()
                        .filter(test -> text(test).contains("\"" + code + "\""))
                        .map(test -> test.getFileName().toString().replace(".java", ""))
                        .distinct()
                        .sorted()
                        .collect(joining(", "));
        var words = found.stream().map(t -> t.replace("|", "\\|")).collect(joining("<br>"));
        return "| `%s` | %s | %s |\n".formatted(code, words, naming.isEmpty() ? "–" : naming);
    }

    private void read(Path file) {
        var source = text(file);
        var constants = new TreeMap<String, String>();
        CONSTANT.matcher(source)
                .results()
                .forEach(match -> constants.put(match.group(1), joined(match.group(2))));
        REFUSAL.matcher(source)
                .results()
                .forEach(match -> add(code(match.group(1), constants), match, constants));
        VALUE.matcher(source)
                .results()
                .forEach(match -> add(BY_METHOD.get(match.group(1)), match, constants));
    }

    private void add(@Nullable String code, MatchResult match, Map<String, String> constants) {
        if (code != null) {
            var literal = match.group(2);
            var name = Objects.requireNonNullElse(match.group(3), "");
            var text = literal == null ? constants.get(name) : joined(literal);
            var all = texts.computeIfAbsent(code, _ -> new TreeSet<>());
            if (text != null) {
                all.add(text);
            }
        }
    }

    private static @Nullable String code(String written, Map<String, String> constants) {
        return written.startsWith("\"") ? joined(written) : constants.get(written);
    }

    /** {@code "a" + "b"} is ab. */
    private static String joined(String literals) {
        return literals.strip()
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replaceAll("^\"|\"\\s*\\+?$", "")
                .replace("\\\"", "\"");
    }

    private Stream<Path> sources(String kind) {
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/" + kind + "/java/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
