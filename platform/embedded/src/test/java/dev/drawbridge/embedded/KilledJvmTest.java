package dev.drawbridge.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
@Timeout(120)
class KilledJvmTest {

    @TempDir Path directory;
    private Process victim;
    private BufferedReader output;

    @BeforeEach
    void start() throws IOException {
        victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Victim.class.getName(),
                                directory.toString())
                        .redirectErrorStream(true)
                        .start();
        output = victim.inputReader();
    }

    @AfterEach
    void clear() {
        victim.destroyForcibly();
    }

    @Test
    void after_kill_9_nothing_acknowledged_is_lost_and_no_process_is_left() throws Exception {
        int safe = safeLines(30);
        List<ProcessHandle> children = victim.descendants().toList();
        assertThat(children).isNotEmpty();
        victim.destroyForcibly().waitFor();
        for (ProcessHandle child : children) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        assertKept(safe);
    }

    @Test
    void the_next_start_does_not_wait_for_the_killed_one_to_be_gone() throws Exception {
        int safe = safeLines(5);
        victim.destroyForcibly().waitFor();
        assertKept(safe);
    }

    @Test
    void a_server_left_over_by_its_killed_guard_is_stopped_and_replaced() throws Exception {
        int safe = safeLines(5);
        List<ProcessHandle> all = victim.descendants().toList();
        all.stream()
                .filter(each -> each.info().command().orElse("").matches(".*/(sh|dash|bash)"))
                .forEach(ProcessHandle::destroyForcibly);
        victim.destroyForcibly().waitFor();
        assertThat(all).anyMatch(ProcessHandle::isAlive);
        assertKept(safe);
        assertThat(all).noneMatch(ProcessHandle::isAlive);
    }

    private void assertKept(int safe) throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
                var kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            String count = Sql.value(postgres.urlWithLogin("postgres"), "select max(n) from lines");
            assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(safe);
            assertThat(new KafkaLog(kafka.bootstrapServers()).lines()).containsAll(expected(safe));
        }
        assertThat(Files.exists(directory.resolve("postgres/data/postmaster.pid"))).isFalse();
    }

    private static List<String> expected(int safe) {
        var lines = new ArrayList<String>();
        for (int n = 1; n <= safe; n++) {
            lines.add("line " + n);
        }
        return lines;
    }

    private int safeLines(int wanted) throws IOException {
        var seen = new ArrayList<String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.equals("safe " + wanted)) {
                return wanted;
            }
        }
        throw new AssertionError("the victim ended by itself: " + seen);
    }
}
