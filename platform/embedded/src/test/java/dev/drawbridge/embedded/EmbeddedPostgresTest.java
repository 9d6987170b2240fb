package dev.drawbridge.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("io")
class EmbeddedPostgresTest {

    @TempDir Path directory;

    @Test
    void data_and_port_and_password_are_kept_over_restarts() throws SQLException {
        String url;
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            postgres.createDatabase("consumer");
            postgres.createDatabase("consumer");
            url = postgres.urlWithLogin("consumer");
            Sql.update(url, "create table t (n int)");
            Sql.update(url, "insert into t values (42)");
        }
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(postgres.urlWithLogin("consumer")).isEqualTo(url);
            assertThat(Sql.value(url, "select n from t")).isEqualTo("42");
        }
    }

    @Test
    void it_is_postgresql_18_and_forces_every_commit_to_the_disk() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            String url = postgres.urlWithLogin("postgres");
            assertThat(Sql.value(url, "show server_version")).startsWith("18.");
            assertThat(Sql.value(url, "show fsync")).isEqualTo("on");
            assertThat(Sql.value(url, "show synchronous_commit")).isEqualTo("on");
            assertThat(Sql.value(url, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            String url = postgres.url("postgres") + "?user=drawbridge&password=guess";
            assertThatThrownBy(() -> DriverManager.getConnection(url).close())
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_lock_file_naming_a_foreign_process_is_put_aside() throws Exception {
        EmbeddedPostgres.start(directory, 0).close();
        Files.write(
                directory.resolve("data/postmaster.pid"),
                List.of(Long.toString(ProcessHandle.current().pid()), "elsewhere", "0", "5432"));
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(Sql.value(postgres.urlWithLogin("postgres"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_half_made_data_directory_is_made_again() throws Exception {
        Files.createDirectories(directory.resolve("data.new/base"));
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(Sql.value(postgres.urlWithLogin("postgres"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_taken_port_is_one_clear_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "Port %d, wanted for PostgreSQL, is taken by another program."
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void a_server_that_does_not_come_up_says_why() throws Exception {
        EmbeddedPostgres.start(directory, 0).close();
        Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("database files are incompatible with server");
    }

    @Test
    void two_run_side_by_side() throws SQLException {
        try (var one = EmbeddedPostgres.start(directory.resolve("one"), 0);
                var two = EmbeddedPostgres.start(directory.resolve("two"), 0)) {
            assertThat(one.port()).isNotEqualTo(two.port());
            assertThat(Sql.value(two.urlWithLogin("postgres"), "select 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void killed_with_all_its_processes_it_comes_back_with_all_that_was_committed(Survives survives)
            throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory, 0, survives)) {
            String url = postgres.urlWithLogin("postgres");
            Sql.update(url, "create table t (n int)");
            for (int n = 1; n <= 2; n++) {
                Sql.update(url, "insert into t values (%d)".formatted(n));
                killAll();
                await().ignoreExceptions()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> Sql.value(url, "select 1").equals("1"));
                assertThat(Sql.value(url, "select max(n) from t")).isEqualTo("" + n);
            }
            assertThat(postgres.ended()).isNotDone();
        }
    }

    @Test
    void killed_alone_it_comes_back_when_its_last_process_has_gone() throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            String url = postgres.urlWithLogin("postgres");
            long before = postmaster();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            await().ignoreExceptions()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> Sql.value(url, "select 1").equals("1"));
            assertThat(postmaster()).isNotEqualTo(before);
        }
    }

    @Test
    void one_that_cannot_come_back_has_ended() throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");
            killAll();
            assertThat(postgres.ended()).succeedsWithin(Duration.ofMinutes(1));
        }
    }

    private void killAll() throws IOException {
        var server = ProcessHandle.of(postmaster()).orElseThrow();
        var children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst().strip());
    }
}
