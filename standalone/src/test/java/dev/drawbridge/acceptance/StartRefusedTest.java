package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What keeps Drawbridge from starting is told in one sentence, without a stack trace. */
@Tag("io")
@Timeout(180)
final class StartRefusedTest {

    @TempDir private Path home;

    @Test
    void a_port_that_is_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = up(taken.getLocalPort(), home.resolve("data"));

            assertThat(refused.said())
                    .isEqualToIgnoringNewLines(
                            "drawbridge: Port %d is taken by another program; choose another with --port."
                                    .formatted(taken.getLocalPort()));
            assertThat(refused.status()).isEqualTo(1);
        }
    }

    @Test
    void data_of_another_version() throws Exception {
        var data = Files.createDirectories(home.resolve("data"));
        Files.writeString(data.resolve("drawbridge.version"), "7\n");

        var refused = up(OneProcess.freePort(), data);

        assertThat(refused.said())
                .startsWith("drawbridge: " + data + " holds data of format 7")
                .contains("choose another directory with --data.")
                .hasLineCount(1);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(data.resolve("drawbridge.version")).hasContent("7");
    }

    @Test
    void a_disk_that_is_full() throws Exception {
        var disk = Files.createDirectories(home.resolve("disk"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()));
        try {
            var refused = up(OneProcess.freePort(), disk.resolve("data"));

            assertThat(refused.said())
                    .startsWith("drawbridge: The disk of " + disk.resolve("data") + " is full: ")
                    .endsWith("Drawbridge needs 200 MB to start." + System.lineSeparator())
                    .hasLineCount(1);
            assertThat(refused.status()).isEqualTo(1);
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    private static RefusedStart up(int port, Path data) throws IOException, InterruptedException {
        return RefusedStart.of(
                OneProcess.command(
                        "up", "--port", Integer.toString(port), "--data", data.toString()));
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return RefusedStart.of(new ProcessBuilder(command)).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
