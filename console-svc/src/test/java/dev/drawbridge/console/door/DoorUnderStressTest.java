package dev.drawbridge.console.door;

import static java.net.http.HttpResponse.BodyHandlers.ofInputStream;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class DoorUnderStressTest {

    private static final String CREATE = "Action=CreateVpc&Version=2016-11-15";
    private static final int MEGABYTE = 1 << 20;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_body_of_two_megabytes_is_refused_and_the_door_stays_open() throws Exception {
        try (var peer = Peer.saying("<ok/>");
                var door = OpenDoor.to(peer)) {
            var large = CREATE + "&Pad=" + "x".repeat(2 * MEGABYTE);
            var announced = client.send(post(door.uri(), large), ofString());
            assertThat(announced.statusCode()).isEqualTo(413);
            assertThat(announced.body()).contains("<Response>", "RequestEntityTooLarge");

            var unannounced =
                    HttpRequest.newBuilder(door.uri())
                            .POST(
                                    BodyPublishers.ofInputStream(() ->
                                            new java.io.ByteArrayInputStream(large.getBytes())))
                            .build();
            assertThat(client.send(unannounced, ofString()).statusCode()).isEqualTo(413);
            assertThat(peer.received()).isEmpty();
            assertThat(client.send(post(door.uri(), CREATE), ofString()).body()).isEqualTo("<ok/>");
        }
    }

    @Test
    void a_body_of_one_megabyte_passes_whole() throws Exception {
        try (var peer = Peer.saying("<ok/>");
                var door = OpenDoor.to(peer)) {
            var full = CREATE + "&Pad=";
            full += "x".repeat(Body.LIMIT - full.length());
            assertThat(client.send(post(door.uri(), full), ofString()).statusCode()).isEqualTo(200);
            assertThat(peer.only().body()).hasSize(MEGABYTE);
        }
    }

    @Test
    void a_service_that_is_away_is_reported_in_xml_with_retry_after() throws Exception {
        URI nowhere;
        try (var socket = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (var door = new OpenDoor(Map.of(Owner.CONSUMER, nowhere), Timeout.ofSeconds(5))) {
            var answer = client.send(post(door.uri(), CREATE), ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
            assertThat(answer.body()).contains("<Code>ServiceUnavailable</Code>", "consumer");
        }
    }

    @Test
    void a_service_that_is_too_slow_is_not_waited_for_for_ever() throws Exception {
        var release = new CountDownLatch(1);
        try (var peer = Peer.answering(exchange -> await(release));
                var door =
                        new OpenDoor(
                                Map.of(Owner.CONSUMER, peer.uri()), Timeout.ofMilliseconds(200))) {
            var answer = client.send(post(door.uri(), CREATE), ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            release.countDown();
        }
    }

    @Test
    void an_answer_is_passed_on_while_it_is_being_made() throws Exception {
        var firstSeen = new CountDownLatch(1);
        try (var peer =
                        Peer.answering(exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            exchange.getResponseBody().write("first".getBytes());
                            exchange.getResponseBody().flush();
                            await(firstSeen);
                            exchange.getResponseBody().write("second".getBytes());
                        });
                var door = OpenDoor.to(peer)) {
            var answer = client.send(post(door.uri(), CREATE), ofInputStream());
            assertThat(answer.body().readNBytes(5)).asString().isEqualTo("first");
            firstSeen.countDown();
            assertThat(answer.body().readAllBytes()).asString().isEqualTo("second");
        }
    }

    @Test
    void twenty_megabytes_flow_without_being_gathered() throws Exception {
        var sentAll = new AtomicBoolean();
        var chunk = new byte[64 * 1024];
        Arrays.fill(chunk, (byte) 'x');
        try (var peer =
                        Peer.answering(exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            for (int i = 0; i < 320; i++) {
                                exchange.getResponseBody().write(chunk);
                            }
                            sentAll.set(true);
                        });
                var door = OpenDoor.to(peer)) {
            var answer = client.send(post(door.uri(), CREATE), ofInputStream());
            // Whoever gathers it all before passing it on lets the sender finish first.
            assertThat(answer.body().readNBytes(MEGABYTE)).hasSize(MEGABYTE);
            assertThat(sentAll).isFalse();
            assertThat(countRest(answer.body())).isEqualTo(19L * MEGABYTE);
        }
    }

    private static HttpRequest post(URI uri, String form) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private static long countRest(InputStream in) throws IOException {
        long total = 0;
        var buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
        }
        return total;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
