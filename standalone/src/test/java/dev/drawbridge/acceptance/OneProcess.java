package dev.drawbridge.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Drawbridge of our own, in a process that can be killed. */
final class OneProcess implements AutoCloseable {

    private static final class Shared {
        private static final OneProcess INSTANCE = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
        }
    }

    private final int port;
    private final int flowPort;
    private final Path home;
    private Process process;

    private OneProcess(int port, int flowPort, Path home) {
        this.port = port;
        this.flowPort = flowPort;
        this.home = home;
        this.process = launch();
    }

    /** One a JVM, started on first use. */
    static OneProcess shared() {
        return Shared.INSTANCE;
    }

    static OneProcess start() {
        try {
            return new OneProcess(
                            freePort(), freePort(), Files.createTempDirectory("drawbridge-test-"))
                    .ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code ./drawbridge} runs in the end. */
    static ProcessBuilder command(String... words) {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx400m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Daxoniq.update-checker.disabled=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.drawbridge.standalone.Drawbridge"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Of the proxy that leads through endpoints. */
    int flowPort() {
        return flowPort;
    }

    void killAndRestart() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        process = launch();
        ready();
    }

    private Process launch() {
        try {
            var command =
                    command(
                            "up",
                            "--port",
                            String.valueOf(port),
                            "--data",
                            home.resolve("data").toString());
            command.environment().put("DRAWBRIDGE_FLOW_PORT", String.valueOf(flowPort));
            return command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OneProcess ready() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .failFast("it ended, see " + log(), () -> !process.isAlive())
                .until(this::healthy);
        return this;
    }

    private boolean healthy() {
        try (var http = HttpClient.newHttpClient()) {
            var health =
                    HttpRequest.newBuilder(endpoint().resolve("/actuator/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path log() {
        return home.resolve("drawbridge.log");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
