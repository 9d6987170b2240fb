package dev.drawbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.wire.Handlers;
import dev.drawbridge.testkit.wire.OperationSources;
import dev.drawbridge.testkit.wire.OperationsTable;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md} says what the code does. {@code make operations} writes it anew. */
final class OperationsTableTest {

    @Test
    void the_table_of_operations_is_what_the_code_answers() throws IOException {
        var root = SourcesTest.root();
        var file = root.resolve("docs/operations.md");
        var table =
                OperationsTable.render(
                        new OperationSources(root).entries(Handlers.in("dev.drawbridge")));
        if (Boolean.getBoolean("drawbridge.write")) {
            Files.writeString(file, table);
        }
        assertThat(file).hasContent(table);
    }
}
