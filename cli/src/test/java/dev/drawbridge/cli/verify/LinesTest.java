package dev.drawbridge.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier reads the same lines as everybody, and none that has no end. */
final class LinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "a", "a\n", "a\r\nb", "a\rb\n\nc\r", "\r\r\n\n", "a\n\r\nb\n\r"})
    void they_are_those_of_a_buffered_reader(String text) throws IOException {
        assertThat(all(text)).isEqualTo(text.lines().toList());
        var longer = "x".repeat((1 << 16) - 1) + "\r\n" + text;
        assertThat(all(longer)).isEqualTo(longer.lines().toList());
    }

    private static List<String> all(String text) throws IOException {
        var lines = new Lines(new StringReader(text));
        var all = new ArrayList<String>();
        for (var line = lines.next(1 << 20); line != null; line = lines.next(1 << 20)) {
            all.add(line);
        }
        return all;
    }

    @Test
    void one_that_is_longer_than_it_may_be_is_not_read_to_its_end() throws IOException {
        var text = new StringReader("x".repeat(100_000) + "y".repeat(1_000_000));
        assertThatThrownBy(() -> new Lines(text).next(1000)).isInstanceOf(Lines.TooLong.class);
        assertThat(text.read()).isEqualTo('x');
        assertThat(new Lines(new StringReader("1234\n5")).next(4)).isEqualTo("1234");
    }

    @Test
    void a_manifest_without_an_end_is_refused_as_one() {
        var text = new BufferedReader(new StringReader("[".repeat(2 << 20)));
        assertThatThrownBy(() -> Verification.of(text, "", List.of()))
                .isInstanceOf(Tampered.class)
                .hasMessage("manifest: its line is longer than 1048576 letters");
    }
}
