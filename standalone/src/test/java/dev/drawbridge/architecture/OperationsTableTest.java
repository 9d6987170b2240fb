package dev.drawbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.wire.Handlers;
import dev.drawbridge.testkit.wire.OperationSources;
import dev.drawbridge.testkit.wire.OperationsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md} says what the code does. {@code make operations} writes it anew. */
final class OperationsTableTest {

    @Test
    void the_table_of_operations_is_what_the_code_answers() throws IOException {
        var root = SourcesTest.root();
        var file = root.resolve("docs/operations.md");
        var handlers = packages(root).stream().flatMap(each -> Handlers.in(each).stream()).toList();
        assertThat(handlers).hasSizeGreaterThan(50);
        var table = OperationsTable.render(new OperationSources(root).entries(handlers));
        if (Boolean.getBoolean("drawbridge.write")) {
            Files.writeString(file, table);
        }
        assertThat(file).hasContent(table);
    }

    /** Every package of ours that has sources, by name. */
    private static List<String> packages(Path root) throws IOException {
        var main = "/src/main/java/";
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> file.getParent().toString().replace('\\', '/'))
                    .filter(folder -> folder.contains(main))
                    .map(folder -> folder.substring(folder.indexOf(main) + main.length()))
                    .map(folder -> folder.replace('/', '.'))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
