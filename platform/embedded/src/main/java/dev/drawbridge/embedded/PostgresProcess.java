package dev.drawbridge.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The running server under a shell that reads our pipe: however this JVM ends, the pipe closes and
 * the shell asks the server for a fast shutdown.
 */
final class PostgresProcess {

    // In a session of its own, a Ctrl-C at the terminal reaches only us, who stop things in order.
    private static final String GUARD =
            """
            trap '' INT HUP; [ "$0" = job ] && set -m 2>/dev/null
            exec 3<&0; "$@" 3<&- </dev/null & P=$!
            { read -r line; kill -INT $P; } <&3 2>/dev/null & R=$!
            trap 'kill -INT $P' TERM
            while kill -0 $P 2>/dev/null; do wait $P; done
            kill $R 2>/dev/null
            """;

    private final Process guard;

    private PostgresProcess(Process guard) {
        this.guard = guard;
    }

    static PostgresProcess start(List<String> command, Path log) throws IOException {
        var line = new ArrayList<String>();
        boolean session = onPath("setsid");
        if (session) {
            line.add("setsid");
        }
        line.addAll(List.of("sh", "-c", GUARD, session ? "session" : "job"));
        line.addAll(asOrdinaryUser(command));
        return new PostgresProcess(
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start());
    }

    /** Runs a program to its end. Its output when it failed, else null. */
    static @Nullable String failureOf(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(asOrdinaryUser(command)).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? null : output.strip();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    CompletableFuture<?> ended() {
        return guard.onExit();
    }

    void stop() throws IOException, InterruptedException {
        guard.getOutputStream().close();
        if (!guard.waitFor(30, TimeUnit.SECONDS)) {
            guard.descendants().forEach(ProcessHandle::destroyForcibly);
            guard.destroyForcibly().waitFor();
        }
    }

    // PostgreSQL refuses to run as root; in a user namespace of its own root is nobody to it.
    private static List<String> asOrdinaryUser(List<String> command) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux");
        if (!linux || !System.getProperty("user.name").equals("root")) {
            return command;
        }
        var line = new ArrayList<>(List.of("unshare", "-U", "--"));
        line.addAll(command);
        return line;
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String each : path.split(":", -1)) {
            if (Files.isExecutable(Path.of(each, program))) {
                return true;
            }
        }
        return false;
    }
}
