package dev.drawbridge.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL on 127.0.0.1 whose data stay in a directory; it dies with this JVM. */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "drawbridge";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "max_connections=200",
                    "shared_buffers=96MB",
                    "wal_level=minimal",
                    "max_wal_senders=0",
                    "max_wal_size=512MB",
                    "max_parallel_workers_per_gather=0",
                    "io_method=sync",
                    "jit=off",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "log_checkpoints=off");

    private final PostgresProcess process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(PostgresProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Port 0: the one used last time, or a free one. */
    public static EmbeddedPostgres start(Path directory, int wantedPort) {
        try {
            Path home = Files.createDirectories(directory).toRealPath();
            PostgresBinaries binaries = PostgresBinaries.unpacked();
            String password = Remembered.secret(home.resolve("password"));
            Path data = home.resolve("data");
            if (Files.exists(data)) {
                new PostgresLock(data).recover(binaries);
            } else {
                initialise(binaries, home, data);
            }
            return launch(binaries, home, wantedPort, password);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL cannot start in %s: %s".formatted(directory, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("PostgreSQL's start was interrupted.", e);
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** JDBC URL without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** JDBC URL with user and password in it. */
    public String urlWithLogin(String database) {
        return "%s?user=%s&password=%s".formatted(url(database), USER, password);
    }

    /** Completes when the server ends, asked or by itself. */
    public CompletableFuture<?> ended() {
        return process.ended();
    }

    /** Creates the database unless it exists. */
    public void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(urlWithLogin("postgres"));
                var exists =
                        connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                create.execute("create database \"%s\"".formatted(name.replace("\"", "\"\"")));
            }
        } catch (SQLException e) {
            throw new CannotStart("Database %s cannot be made: %s".formatted(name, e), e);
        }
    }

    @Override
    public void close() {
        try {
            process.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Made beside and moved when whole: a crash in between leaves nothing half made.
    private static void initialise(PostgresBinaries binaries, Path home, Path data)
            throws IOException {
        Path fresh = home.resolve("data.new");
        Directories.delete(fresh);
        String failure =
                PostgresProcess.failureOf(
                        List.of(
                                binaries.program("initdb"),
                                "--pgdata=" + fresh,
                                "--username=" + USER,
                                "--pwfile=" + home.resolve("password"),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--no-instructions"));
        if (failure != null) {
            throw new CannotStart("PostgreSQL cannot make its data directory: " + failure);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres launch(
            PostgresBinaries binaries, Path home, int wantedPort, String password)
            throws IOException, InterruptedException {
        Path log = home.resolve("postgres.log");
        for (int attempt = 1; ; attempt++) {
            int port = Remembered.port(home.resolve("port"), wantedPort, "PostgreSQL");
            Files.deleteIfExists(log);
            var process = PostgresProcess.start(command(binaries, home, port), log);
            if (becomesReady(process, new PostgresLock(home.resolve("data")))) {
                return new EmbeddedPostgres(process, port, password);
            }
            process.stop();
            String said = Files.readString(log);
            boolean portLost = said.contains("could not bind");
            if (wantedPort != 0 || !portLost || attempt == ATTEMPTS) {
                throw new CannotStart("PostgreSQL did not start: " + lastLines(said));
            }
        }
    }

    private static List<String> command(PostgresBinaries binaries, Path home, int port) {
        var command = new ArrayList<String>();
        command.addAll(
                List.of(binaries.program("postgres"), "-D", home.resolve("data").toString()));
        command.addAll(List.of("-c", "port=" + port));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private static boolean becomesReady(PostgresProcess process, PostgresLock lock)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (lock.saysReady()) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    private static String lastLines(String log) {
        List<String> lines = log.lines().filter(line -> line.matches(".*(FATAL|ERROR).*")).toList();
        return lines.isEmpty()
                ? log.strip()
                : lines.get(lines.size() - 1).replaceAll("^.*FATAL: ", "");
    }
}
