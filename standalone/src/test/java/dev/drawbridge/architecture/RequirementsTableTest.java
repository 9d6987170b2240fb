package dev.drawbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/requirements.md} says what the tests show. {@code make operations} writes it anew.
 */
final class RequirementsTableTest {

    @Test
    void the_table_of_promises_names_the_tests_that_show_them() throws IOException {
        var root = SourcesTest.root();
        var table = new RequirementsTable();
        try (var files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("/src/test/java/"))
                    .sorted()
                    .forEach(file -> table.read(file, text(file)));
        }
        var file = root.resolve("docs/requirements.md");
        var rendered = table.render(promises());
        if (Boolean.getBoolean("drawbridge.write")) {
            Files.writeString(file, rendered);
        }
        assertThat(file).hasContent(rendered);
    }

    private static Map<String, String> promises() throws IOException {
        try (var rows =
                Objects.requireNonNull(
                        RequirementsTableTest.class.getResourceAsStream("/requirements.tsv"))) {
            var promises = new LinkedHashMap<String, String>();
            new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(row -> promises.put(row[0], row[1]));
            return promises;
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
