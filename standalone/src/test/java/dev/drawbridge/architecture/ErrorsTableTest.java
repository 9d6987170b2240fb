package dev.drawbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} says what the code refuses with. {@code make operations} writes it. */
final class ErrorsTableTest {

    @Test
    void the_table_of_errors_is_what_the_code_answers() throws IOException {
        var root = SourcesTest.root();
        var file = root.resolve("docs/errors.md");
        var table = ErrorsTable.render(root);
        if (Boolean.getBoolean("drawbridge.write")) {
            Files.writeString(file, table);
        }
        assertThat(file).hasContent(table);
    }
}
