package dev.drawbridge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.embedded.CannotStart;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void a_full_disk_is_named_however_deep_it_was_found() {
        var full = new IOException("write: No space left on device");
        assertThat(Reasons.sentence(new RuntimeException(new CannotStart("no start", full))))
                .isEqualTo("The disk is full: write: No space left on device");
    }

    @Test
    void what_was_already_said_in_a_sentence_is_said_so() {
        var said = new CannotStart("Port 1 is taken.", new IOException("bind"));
        assertThat(Reasons.sentence(new RuntimeException(said))).isEqualTo("Port 1 is taken.");
    }

    @Test
    void a_denied_access_names_the_file() {
        assertThat(Reasons.sentence(new RuntimeException(new AccessDeniedException("/data"))))
                .isEqualTo("Access to /data is denied.");
    }

    @Test
    void anything_else_is_its_deepest_cause_in_one_line() {
        assertThat(Reasons.sentence(new RuntimeException(new IOException("first\nsecond"))))
                .isEqualTo("first");
        assertThat(Reasons.sentence(new IllegalStateException()))
                .isEqualTo("java.lang.IllegalStateException");
    }
}
