package dev.drawbridge.notification.delivery.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.drawbridge.notification.delivery.DeliverySettings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebhookClientTest {

    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final List<String> visited = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        visited.add(path);
        switch (path) {
            case "/moved" -> {
                exchange.getResponseHeaders().set("Location", "/target");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/silent" -> waitForTheEnd();
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[200_000]);
            }
            case "/breaks-off" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("beginning".getBytes(US_ASCII));
                exchange.getResponseBody().flush();
            }
            case "/without-end" -> pour(exchange);
            default -> exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    /** Until nobody takes it any more. */
    private static void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            exchange.getResponseBody().write(new byte[8192]);
        }
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WebhookClient client(Duration timeout, boolean allowPrivate) {
        return new WebhookClient(
                new DeliverySettings(
                        Duration.ofSeconds(20),
                        timeout,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(1),
                        4,
                        4,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(30),
                        allowPrivate,
                        List.of(),
                        Set.of()));
    }

    private HttpPost to(String path) {
        return new HttpPost("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void a_redirect_is_an_answer_and_not_a_way() throws IOException {
        try (var client = client(PATIENT, true)) {
            assertThat(client.send(to("/moved"), client.deadline()).status()).isEqualTo(302);
        }
        assertThat(visited).containsExactly("/moved");
    }

    @Test
    void who_does_not_answer_in_time_is_given_up() throws IOException {
        try (var client = client(Duration.ofMillis(300), true)) {
            assertThatThrownBy(() -> client.send(to("/silent"), client.deadline()))
                    .isInstanceOf(InterruptedIOException.class);
        }
    }

    @Test
    void what_an_attempt_has_used_up_is_gone_for_its_next_request() throws IOException {
        try (var client = client(PATIENT, true)) {
            var over = client.deadline().minus(PATIENT.plusSeconds(1));
            assertThatThrownBy(() -> client.send(to("/moved"), over))
                    .isInstanceOf(InterruptedIOException.class);
        }
        assertThat(visited).isEmpty();
    }

    @Test
    void of_a_long_answer_only_the_beginning_is_read() throws IOException {
        try (var client = client(PATIENT, true)) {
            var answer = client.send(to("/endless"), client.deadline());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.excerpt()).hasSize(20_000);
        }
    }

    @Test
    void who_answers_without_end_is_heard_and_left() throws IOException {
        try (var client = client(Duration.ofHours(1), true)) {
            var answer = client.send(to("/without-end"), client.deadline());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.excerpt()).hasSize(20_000);
        }
    }

    @Test
    void what_had_come_when_it_broke_off_is_the_answer() throws IOException {
        try (var client = client(PATIENT, true)) {
            var answer = client.send(to("/breaks-off"), client.deadline());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.excerpt()).isEqualTo("beginning");
        }
    }

    @Test
    void a_new_connection_that_is_closed_without_an_answer_has_failed() throws IOException {
        try (var rude = new ServerSocket(0);
                var client = client(PATIENT, true)) {
            var _ =
                    Thread.ofVirtual()
                            .start(() -> {
                                try (var connection = rude.accept()) {
                                    var _ = connection.getInputStream().read(new byte[4096]);
                                } catch (IOException over) {
                                    // The test will see.
                                }
                            });
            var there = new HttpPost("http://127.0.0.1:" + rude.getLocalPort() + "/");
            assertThatThrownBy(() -> client.send(there, client.deadline()))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoHttpResponseException.class)
                    .hasMessageContaining("closed without an answer");
        }
    }

    @Test
    void a_connection_that_was_closed_while_nothing_was_asked_can_be_tried_again()
            throws IOException {
        try (var forgetful = new ServerSocket(0);
                var client = client(PATIENT, true)) {
            var _ = Thread.ofVirtual().start(() -> answerOnce(forgetful));
            var there = "http://127.0.0.1:" + forgetful.getLocalPort() + "/";
            assertThat(client.send(new HttpPost(there), client.deadline()).status()).isEqualTo(204);
            assertThatThrownBy(() -> client.send(new HttpPost(there), client.deadline()))
                    .isInstanceOf(NoHttpResponseException.class);
        }
    }

    /** And takes a second request on the same connection without a word. */
    private static void answerOnce(ServerSocket server) {
        try (var connection = server.accept()) {
            var _ = connection.getInputStream().read(new byte[4096]);
            connection.getOutputStream().write("HTTP/1.1 204 None\r\n\r\n".getBytes(US_ASCII));
            var _ = connection.getInputStream().read(new byte[4096]);
        } catch (IOException over) {
            // The test will see.
        }
    }

    @Test
    void to_a_private_address_no_connection_is_made() throws IOException {
        try (var client = client(PATIENT, false)) {
            assertThatThrownBy(() -> client.send(to("/"), client.deadline()))
                    .isInstanceOf(AddressGuard.BlockedAddress.class);
        }
        assertThat(visited).isEmpty();
    }
}
