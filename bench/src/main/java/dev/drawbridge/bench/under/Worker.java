package dev.drawbridge.bench.under;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** One more process of the notification service, on the database and the broker of a Drawbridge. */
public final class Worker implements AutoCloseable {

    private static final Pattern DELIVERED =
            Pattern.compile("(?m)^sns_notifications_delivered_total\\{.*} (.*)$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final DrawbridgeServer server;
    private final Path log;
    private final int port;
    private Process process;

    private Worker(DrawbridgeServer server, Path log, int port) throws IOException {
        this.server = server;
        this.log = log;
        this.port = port;
        this.process = launch();
    }

    public static Worker start(DrawbridgeServer server, Path log) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var worker = new Worker(server, log, port);
        worker.awaitReady();
        return worker;
    }

    /** How many this process has delivered since it began. */
    public long delivered() {
        return DELIVERED
                .matcher(get("actuator/prometheus"))
                .results()
                .mapToLong(line -> (long) Double.parseDouble(line.group(1)))
                .sum();
    }

    /** kill -9, and the same again. */
    public void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
        awaitReady();
    }

    private Process launch() throws IOException {
        return Jvm.start(
                log,
                "dev.drawbridge.notification.NotificationService",
                List.of(
                        "--server.port=" + port,
                        "--spring.datasource.url=" + server.jdbcUrl("notification"),
                        "--drawbridge.kafka.bootstrap-servers=" + server.bootstrapServers(),
                        "--drawbridge.kafka.instance=second"));
    }

    private void awaitReady() {
        Await.until(
                Duration.ofMinutes(3),
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the second process ended, see " + log);
                    }
                    return get("actuator/health").contains("\"UP\"");
                });
    }

    private String get(String path) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                            .timeout(Duration.ofSeconds(20))
                            .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException noAnswer) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
