package dev.drawbridge.bench.under;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The broker in a process of its own, so that it can be killed alone. */
public final class Broker implements AutoCloseable {

    static final String SETTING = "DRAWBRIDGE_KAFKA_BOOTSTRAP_SERVERS";

    private final Path directory;
    private final int port;
    private Process process;

    private Broker(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        this.process = launch();
    }

    public static Broker start(Path directory) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var broker = new Broker(directory, port);
        broker.awaitReady();
        return broker;
    }

    /** What a Drawbridge has to find in its environment to use this one. */
    public Map<String, String> environment() {
        return Map.of(SETTING, "127.0.0.1:" + port);
    }

    /** kill -9, and the same again at once, as a supervisor would. */
    public void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
        awaitReady();
    }

    private Process launch() throws IOException {
        return Jvm.start(
                directory.resolveSibling(directory.getFileName() + ".log"),
                "dev.drawbridge.embedded.EmbeddedKafka",
                List.of(directory.toString(), String.valueOf(port)));
    }

    private void awaitReady() {
        Await.until(
                Duration.ofMinutes(2),
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the broker ended, see " + directory);
                    }
                    return answers();
                });
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
