package dev.drawbridge.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The postmaster.pid file: what it says of a running server, and what a crash left behind. */
record PostgresLock(Path data) {

    private static final int STATUS_LINE = 7;

    /** The server writes its state into the last line of its lock file, as pg_ctl reads it too. */
    boolean saysReady() {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /**
     * A server that outlived its JVM is stopped; a file naming nobody or a foreign process goes.
     * pg_ctl status would believe any living process with that number.
     */
    void recover(PostgresBinaries binaries) throws IOException {
        if (ours().isPresent()) {
            String failure =
                    PostgresProcess.failureOf(
                            List.of(
                                    binaries.program("pg_ctl"),
                                    "stop",
                                    "-D",
                                    data.toString(),
                                    "-m",
                                    "fast",
                                    "-w"));
            Optional<ProcessHandle> left = ours();
            if (failure != null && left.isPresent()) {
                throw new CannotStart(
                        "A PostgreSQL (process %d) still runs on %s and cannot be stopped: %s"
                                .formatted(left.get().pid(), data, failure));
            }
        }
        Files.deleteIfExists(file());
    }

    private Optional<ProcessHandle> ours() {
        List<String> lines = lines();
        return lines.isEmpty() ? Optional.empty() : handle(lines.get(0)).filter(this::isOurs);
    }

    private static Optional<ProcessHandle> handle(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(false);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (IOException absent) {
            return List.of();
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
