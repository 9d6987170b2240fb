package dev.drawbridge.bench.under;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Drawbridge in a process of its own, so that it can be killed and so that the driver's work is
 * not counted as the server's.
 */
public final class DrawbridgeServer implements AutoCloseable {

    private final int port;
    private final Path data;
    private final Map<String, String> environment;
    private Process process;
    private long readyNanos;

    private DrawbridgeServer(int port, Path data, Map<String, String> environment)
            throws IOException {
        this.port = port;
        this.data = data;
        this.environment = environment;
        this.process = launch();
    }

    /** Starts on a free port and answers when it is ready. */
    public static DrawbridgeServer start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /**
     * @param environment what the process finds in its environment besides our own
     */
    public static DrawbridgeServer start(Path data, Map<String, String> environment)
            throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var server = new DrawbridgeServer(port, data, environment);
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException notReady) {
            server.process.destroyForcibly();
            throw notReady;
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** A service's database, for those who check from outside. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%s/%s?user=drawbridge&password=%s"
                .formatted(read("postgres/port"), database, read("postgres/password"));
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Where its mailbox keeps what it took. */
    public Path mails() {
        return data.resolve("mails");
    }

    /** Its broker's address, as its services have it. */
    public String bootstrapServers() {
        return environment.getOrDefault(Broker.SETTING, "127.0.0.1:" + read("kafka/port"));
    }

    /** From the start of the process to the first answers. */
    public double readyInSeconds() {
        return Math.round(readyNanos / 1e7) / 100.0;
    }

    /** Memory of the process and its children (PostgreSQL), pages that they share counted once. */
    public long residentMegabytes() throws IOException {
        return Footprint.residentMegabytes(process);
    }

    /** CPU time that the process and its children (PostgreSQL) have taken since they began. */
    public double cpuMillis() throws IOException {
        return Footprint.cpuMillis(process);
    }

    /** kill -9: no shutdown hook, no flush, no goodbye. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public void restart() throws IOException {
        process = launch();
        awaitReady();
    }

    /** kill -9 of PostgreSQL with all its processes; answers when it is back. */
    public void killPostgres() throws IOException {
        kill(postgres());
        awaitReady();
    }

    /** The service, its PostgreSQL and all that belongs to them at one moment. */
    public void killAll() throws IOException, InterruptedException {
        var postgres = postgres();
        process.destroyForcibly();
        kill(postgres);
        process.waitFor();
    }

    private List<ProcessHandle> postgres() throws IOException {
        var lines = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
        var postmaster = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(each -> each.onExit().join());
    }

    private Process launch() throws IOException {
        Files.createDirectories(data.toAbsolutePath().getParent());
        var command =
                List.of(
                        "./drawbridge",
                        "up",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString());
        var builder =
                new ProcessBuilder(command)
                        .directory(Checkout.root().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        data.resolveSibling(data.getFileName() + ".log").toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitReady() {
        long start = System.nanoTime();
        var aws = new AwsClient(endpoint());
        Await.until(
                Duration.ofMinutes(3),
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(
                                "drawbridge ended with "
                                        + process.exitValue()
                                        + ", see "
                                        + data
                                        + ".log");
                    }
                    return answers(aws);
                });
        readyNanos = System.nanoTime() - start;
    }

    private static boolean answers(AwsClient aws) {
        try {
            aws.ec2(Scene.CONSUMER, "DescribeRegions");
            aws.ec2(Scene.PROVIDER, "DescribeVpcEndpointConnections");
            aws.sns(Scene.PROVIDER, "ListTopics");
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
