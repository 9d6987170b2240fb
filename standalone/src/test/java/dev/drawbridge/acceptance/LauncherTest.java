package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a machine that has no JDK 25: its places are moved to where nothing is. */
@Tag("io")
final class LauncherTest {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> TOOLS =
            List.of("bash", "env", "dirname", "readlink", "grep", "find", "head");

    @TempDir private Path machine;

    @BeforeEach
    void bare() throws IOException {
        var script =
                Files.readString(CHECKOUT.resolve("drawbridge"))
                        .replace(" /usr/lib/jvm/*", " " + machine + "/usr/lib/jvm/*")
                        .replace(" /opt/", " " + machine + "/opt/")
                        .replace(" /Library/", " " + machine + "/Library/");
        Files.writeString(machine.resolve("drawbridge"), script);
        var bin = Files.createDirectories(machine.resolve("bin"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), where(tool));
        }
    }

    @Test
    void without_a_jdk_25_it_says_where_it_looked_and_what_to_install() throws Exception {
        assertThat(launch(machine.resolve("nowhere")))
                .isEqualTo(
                        new RefusedStart(
                                1,
                                "drawbridge: needs a JDK 25 and found none in JAVA_HOME, on the PATH,"
                                        + " in /usr/lib/jvm or in SDKMAN; install one, for example"
                                        + " Temurin 25 from https://adoptium.net or:"
                                        + " sdk install java 25-tem\n"));
    }

    @Test
    void a_jdk_of_another_version_is_none() throws Exception {
        var jdk = Files.createDirectories(machine.resolve("usr/lib/jvm/jdk-21/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.5\"\n");
        for (var tool : List.of("java", "javac")) {
            var file = Files.writeString(jdk.resolve("bin").resolve(tool), "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        assertThat(launch(jdk).said()).startsWith("drawbridge: needs a JDK 25 and found none");
    }

    private RefusedStart launch(Path javaHome) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        where("bash").toString(), machine.resolve("drawbridge").toString(), "up");
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        return RefusedStart.of(builder);
    }

    private static Path where(String tool) {
        return List.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin").stream()
                .map(each -> Path.of(each, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + tool + " here"));
    }
}
