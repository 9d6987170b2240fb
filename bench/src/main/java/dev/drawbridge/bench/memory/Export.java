package dev.drawbridge.bench.memory;

import dev.drawbridge.bench.Report;
import dev.drawbridge.bench.under.Checkout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Taken away by the tool, and checked by it, in a heap that does not grow with the log. */
final class Export {

    private static final String OPERATOR = "123456789012";

    private final URI endpoint;
    private final Path directory;

    Export(URI endpoint, Path directory) {
        this.endpoint = endpoint;
        this.directory = directory;
    }

    void verify(Report report) throws IOException, InterruptedException {
        var file = directory.resolve("audit.ndjson").toString();
        long start = System.nanoTime();
        tool(
                "audit",
                "export",
                file,
                "--all",
                "--endpoint",
                endpoint.toString(),
                "--account",
                OPERATOR);
        report.fact("export, seconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        report.fact("export, MB", Files.size(Path.of(file)) >> 20);
        var said = tool("audit", "verify", file);
        report.fact("verified", said.lines().skip(3).findFirst().orElse(said).strip());
        Files.delete(Path.of(file));
    }

    private static String tool(String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("./drawbridge"), Stream.of(words)).toList();
        var process =
                new ProcessBuilder(command)
                        .directory(Checkout.root().toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + said);
        }
        return said;
    }
}
