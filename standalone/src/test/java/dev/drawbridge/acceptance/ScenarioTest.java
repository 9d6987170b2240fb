package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.scenario.live.Rehearsal;
import dev.drawbridge.scenario.text.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario's two ways to be played. */
@Tag("io")
final class ScenarioTest {

    @ParameterizedTest
    @ValueSource(strings = {"four-eyes.yaml", "quota-rush.yaml"})
    @DisplayName("U5 the same final decisions in memory and at the running system")
    void u5_the_same_final_decisions(String example) throws IOException {
        var scenario = Reader.scenario(example(example));

        var compared = Rehearsal.play(scenario, Target.endpoint());

        assertThat(compared.differences()).isEmpty();
        assertThat(compared.requests()).isGreaterThan(10);
    }

    private static Path example(String name) {
        var dir = Path.of("").toAbsolutePath();
        while (!Files.exists(dir.resolve("mvnw"))) {
            dir = dir.getParent();
        }
        return dir.resolve("examples/scenarios").resolve(name);
    }
}
