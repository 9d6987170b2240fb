package dev.drawbridge.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts PostgreSQL on the data directory below its home, whatever an earlier one left there. */
record PostgresLauncher(PostgresBinaries binaries, Path home, Survives survives) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    /** Said while a process of a killed server still ends what it is doing. */
    private static final String LEFT_OVER = "pre-existing shared memory block";

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
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

    record Launched(PostgresProcess process, int port) {}

    /** Whatever was there before: a directory that can be started on. */
    void prepare() throws IOException {
        Path data = home.resolve("data");
        if (Files.exists(data)) {
            new PostgresLock(data).recover(binaries);
        } else {
            initialise(data);
        }
    }

    // Made beside and moved when whole: a crash in between leaves nothing half made.
    private void initialise(Path data) throws IOException {
        Path fresh = home.resolve("data.new");
        Directories.delete(fresh);
        String failure =
                PostgresProcess.failureOf(
                        List.of(
                                binaries.program("initdb"),
                                survives == Survives.KILL ? "--no-sync" : "--sync-method=fsync",
                                "--pgdata=" + fresh,
                                "--username=" + EmbeddedPostgres.USER,
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

    /** After a crash; what the crashed one said last stays beside. */
    Launched relaunch(int port) throws IOException, InterruptedException {
        Path log = log();
        if (Files.exists(log)) {
            Files.move(
                    log, home.resolve("postgres.crashed.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        prepare();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.isFree(port) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        return launch(port);
    }

    /**
     * @param wantedPort 0 for the one used last time, or a free one
     */
    Launched launch(int wantedPort) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            int port = Remembered.port(home.resolve("port"), wantedPort, "PostgreSQL");
            Files.deleteIfExists(log());
            var process = PostgresProcess.start(command(port), log());
            if (becomesReady(process, new PostgresLock(home.resolve("data")))) {
                return new Launched(process, port);
            }
            process.stop();
            String said = Files.readString(log());
            if (said.contains(LEFT_OVER) && System.nanoTime() < deadline) {
                Thread.sleep(50);
                continue;
            }
            boolean portLost = said.contains("could not bind");
            if (wantedPort != 0 || !portLost || attempt >= ATTEMPTS) {
                throw new CannotStart("PostgreSQL did not start: " + lastLines(said));
            }
        }
    }

    private Path log() {
        return home.resolve("postgres.log");
    }

    private List<String> command(int port) {
        var command = new ArrayList<String>();
        command.addAll(
                List.of(binaries.program("postgres"), "-D", home.resolve("data").toString()));
        command.addAll(List.of("-c", "port=" + port));
        command.addAll(List.of("-c", survives == Survives.KILL ? "fsync=off" : "fsync=on"));
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
