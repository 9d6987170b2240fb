package dev.drawbridge.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void up_takes_port_4566_and_the_data_directory_here() {
        Options options = Options.parse("up");
        assertThat(options.command()).isEqualTo(Options.Command.UP);
        assertThat(options.port()).isEqualTo(4566);
        assertThat(options.data()).isEqualTo(Path.of("data"));
    }

    @Test
    void options_are_taken_with_a_space_or_an_equals_sign() {
        Options options = Options.parse("up", "--port", "4570", "--data=there", "--verbose");
        assertThat(options.port()).isEqualTo(4570);
        assertThat(options.data()).isEqualTo(Path.of("there"));
        assertThat(options.verbose()).isTrue();
    }

    @Test
    void the_demo_takes_a_free_port_and_a_directory_of_its_own() {
        Options options = Options.parse("demo");
        assertThat(options.port()).isZero();
        assertThat(options.dataChosen()).isFalse();
    }

    @Test
    void zones_are_permuted_unless_identity_is_asked_for() {
        assertThat(Options.parse("up").zones()).isEqualTo("permuted");
        assertThat(Options.parse("up", "--zones", "identity").zones()).isEqualTo("identity");
    }

    @Test
    void no_word_or_help_anywhere_is_answered_with_help() {
        assertThat(Options.parse().command()).isEqualTo(Options.Command.HELP);
        assertThat(Options.parse("up", "--help").command()).isEqualTo(Options.Command.HELP);
    }

    @Test
    void help_and_the_answer_to_a_wrong_word_name_every_command() throws IOException {
        var launcher = Files.readString(Path.of("../drawbridge"));
        var commands = new ArrayList<>(List.of("up", "demo", "reset", "keys"));
        commands.addAll(
                Pattern.compile("^  (\\S+(?: \\| \\S+)+)\\)$", Pattern.MULTILINE)
                        .matcher(launcher)
                        .results()
                        .flatMap(each -> Stream.of(each.group(1).split(" \\| ")))
                        .toList());
        assertThat(commands).contains("audit", "what-if");
        assertThat(Usage.TEXT).contains(commands);
        assertThatThrownBy(() -> Options.parse("start"))
                .isInstanceOf(Options.Wrong.class)
                .extracting(Throwable::getMessage, STRING)
                .startsWith("There is no command start: ")
                .contains(commands);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    up --colour,       There is no option --colour
                    up --port,         --port needs a value
                    up --port=,        --port needs a value
                    up --port http,    '--port takes a number from 1 to 65535, not http'
                    up --port 0,       '--port takes a number from 1 to 65535, not 0'
                    up --port 70000,   '--port takes a number from 1 to 65535, not 70000'
                    up --data,         --data needs a value
                    up --zones random, '--zones takes permuted or identity, not random'
                    """)
    void what_cannot_be_meant_is_said(String line, String complaint) {
        assertThatThrownBy(() -> Options.parse(line.split(" ")))
                .isInstanceOf(Options.Wrong.class)
                .hasMessage(complaint);
    }
}
