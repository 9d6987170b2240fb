package dev.drawbridge.consumer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.flow.http.Destination;
import dev.drawbridge.consumer.flow.http.Head;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target answers, when, and what the client is told instead. */
final class RelayTest {

    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsoup";

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream client = new ByteArrayOutputStream();

    RelayTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    @Test
    void an_answer_may_begin_later_than_its_head_may_take() throws Exception {
        relay(PATIENCE.multipliedBy(3), GOOD, true);
        assertThat(client.toString(StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("soup");
    }

    @Test
    void a_target_that_says_nothing_or_half_a_head_is_too_late() {
        refused(504, "", false);
        refused(504, "HTTP/1.1 200 OK\r\nContent-", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nConte",
                "nonsense\r\n\r\n",
                "SSH-2.0 x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"
            })
    void an_answer_that_cannot_be_read_is_the_targets_fault(String answer) {
        refused(502, answer, true);
    }

    private void refused(int status, String answer, boolean hangsUp) {
        assertThatThrownBy(() -> relay(Duration.ZERO, answer, hangsUp))
                .isInstanceOfSatisfying(
                        Closed.class, e -> assertThat(e.status()).isEqualTo(status));
        assertThat(client.size()).isZero();
    }

    private void relay(Duration after, String answer, boolean hangsUp) throws Exception {
        var over = new CountDownLatch(1);
        var target = Thread.startVirtualThread(() -> answer(after, answer, hangsUp, over));
        try (var towards = new Socket(door.getInetAddress(), door.getLocalPort())) {
            var flow = new Flow("o", "r", "vpce-x", new Socket(), towards);
            var tally = new Tally(new SimpleMeterRegistry());
            new Relay(call(), flow, IDLE, PATIENCE, tally)
                    .run(InputStream.nullInputStream(), client);
        } finally {
            over.countDown();
            target.join();
        }
    }

    private void answer(Duration after, String answer, boolean hangsUp, CountDownLatch over) {
        try (var socket = door.accept()) {
            Head.read(socket.getInputStream());
            boolean early = over.await(after.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(early).isFalse();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            if (!hangsUp) {
                over.await();
            }
        } catch (IOException | Closed e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call call() throws IOException, Closed {
        var text = "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n";
        var head = Head.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        return new Call(
                head,
                Destination.request("http://x/"),
                InputStream.nullInputStream(),
                new ByteArrayOutputStream());
    }
}
