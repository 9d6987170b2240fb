package dev.drawbridge.architecture;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which test shows which promise. A test says so by its name ({@code s12_…}, also several: {@code
 * s3_s4_…}) or by its display name ({@code "S12 …"}).
 */
final class RequirementsTable {

    private static final Pattern TEST =
            Pattern.compile("@DisplayName\\(\\s*\"([^\"]*)\"|void ((?:[sub]\\d+_)+)\\w*\\(");
    private static final Pattern ID = Pattern.compile("\\b([SUB]\\d{1,2})\\b");

    private final SortedMap<String, SortedSet<String>> tests = new TreeMap<>();

    void read(Path file, String source) {
        var name = file.getFileName().toString().replace(".java", "");
        TEST.matcher(source)
                .results()
                .flatMap(RequirementsTable::ids)
                .forEach(id -> tests.computeIfAbsent(id, _ -> new TreeSet<>()).add(name));
    }

    private static Stream<String> ids(MatchResult found) {
        var inName = found.group(2);
        if (inName != null) {
            return Stream.of(inName.toUpperCase(Locale.ROOT).split("_"));
        }
        var displayed = found.group(1);
        return displayed == null
                ? Stream.of()
                : ID.matcher(displayed).results().map(id -> id.group(1));
    }

    String render(Map<String, String> promises) {
        long shown = promises.keySet().stream().filter(tests::containsKey).count();
        var rows =
                promises.entrySet().stream()
                        .map(row ->
                                "| %s | %s | %s |"
                                        .formatted(row.getKey(), row.getValue(), by(row.getKey())))
                        .collect(joining("\n"));
        return """
        # What is promised, and the test that shows it

        Generated from the tests by `RequirementsTableTest`; do not edit. %d of %d are shown by a test that
        names them.

        | id | promise | shown by |
        |---|---|---|
        %s
        """
                .formatted(shown, promises.size(), rows);
    }

    private String by(String id) {
        var found = tests.get(id);
        return found == null
                ? "not yet"
                : found.stream().map(test -> "`" + test + "`").collect(joining(", "));
    }
}
