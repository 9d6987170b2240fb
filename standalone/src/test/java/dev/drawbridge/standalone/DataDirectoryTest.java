package dev.drawbridge.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.embedded.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir Path parent;
    private Path path = Path.of("");

    @BeforeEach
    void choose() {
        path = parent.resolve("data");
    }

    @Test
    void it_is_made_and_marked_with_its_format() throws IOException {
        DataDirectory.open(path).close();
        assertThat(path.resolve("drawbridge.version")).hasContent("1");
        DataDirectory.open(path).close();
    }

    @Test
    void it_belongs_to_one_process_at_a_time() {
        var first = DataDirectory.open(path);
        assertThatThrownBy(() -> DataDirectory.open(path))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "%s is in use by another Drawbridge (process %d)."
                                .formatted(path, ProcessHandle.current().pid()));
        first.close();
        DataDirectory.open(path).close();
    }

    @Test
    void data_of_another_version_are_left_alone() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("drawbridge.version"), "7\n");
        assertThatThrownBy(() -> DataDirectory.open(path))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(path + " holds data of format 7, this Drawbridge reads");
    }

    @Test
    void a_directory_with_other_things_is_neither_used_nor_deleted() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> DataDirectory.open(path))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds other things");
        assertThat(path.resolve("thesis.txt")).exists();
    }

    @Test
    void a_file_in_its_place_is_one_clear_sentence() throws IOException {
        Files.writeString(path, "not a directory");
        assertThatThrownBy(() -> DataDirectory.open(path))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(path.toString());
    }

    @Test
    void deleted_it_is_gone_with_all_it_held() throws IOException {
        try (var directory = DataDirectory.open(path)) {
            Files.writeString(Files.createDirectories(path.resolve("postgres")).resolve("f"), "x");
            directory.delete();
        }
        assertThat(path).doesNotExist();
    }
}
