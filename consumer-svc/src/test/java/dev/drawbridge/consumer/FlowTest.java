package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.drawbridge.events.id.ServiceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The proxy by its bytes: who is let in, how many, how long, and what is no request. */
@Tag("io")
final class FlowTest {

    private static final Consumer CONSUMER =
            Consumer.fresh(
                    "drawbridge.flow.port=any",
                    "drawbridge.flow.at-once=8",
                    "drawbridge.flow.idle=1s");
    private static final Provider PROVIDER = new Provider(CONSUMER);
    private static final Scene SCENE = Scene.of(CONSUMER.alice());

    @AfterAll
    static void stop() {
        CONSUMER.close();
    }

    @Test
    @DisplayName(
            "S44 a flow that nothing flows through ends, and one too many of an account is told so")
    void s44_idle_flows_end_and_places_are_limited() throws IOException {
        double before = opened();
        try (var silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var host = endpoint(PROVIDER.offerBehind("127.0.0.1", silent.getLocalPort()));
            try (var one = Tunnel.to(CONSUMER, host + ":80", user());
                    var two = Tunnel.to(CONSUMER, host + ":80", user())) {
                assertThat(Tunnel.line(one)).startsWith("HTTP/1.1 200");
                assertThat(Tunnel.line(two)).startsWith("HTTP/1.1 200");
                try (var three = Tunnel.to(CONSUMER, host + ":80", user())) {
                    assertThat(Tunnel.all(three))
                            .startsWith("HTTP/1.1 503")
                            .contains("Too many flows");
                }
                assertThat(Tunnel.all(one).strip()).isEmpty();
                assertThat(Tunnel.all(two).strip()).isEmpty();
            }
        }
        assertThat(opened() - before).isEqualTo(2);
    }

    @Test
    @DisplayName("S44 a flow whose target neither reads nor speaks is ended too")
    void s44_blocked_flows_end() throws IOException {
        try (var silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var host = endpoint(PROVIDER.offerBehind("127.0.0.1", silent.getLocalPort()));
            try (var pushing = Tunnel.to(CONSUMER, host + ":80", user());
                    var deaf = silent.accept()) {
                assertThat(Tunnel.line(pushing)).startsWith("HTTP/1.1 200");
                // Nobody waits in a read for it: it has said all that it will.
                deaf.shutdownOutput();
                var much = new byte[64 * 1024 * 1024];
                assertTimeoutPreemptively(
                        Duration.ofMinutes(1),
                        () ->
                                assertThatThrownBy(() -> pushing.getOutputStream().write(much))
                                        .isInstanceOf(IOException.class));
            }
        }
    }

    @Test
    @DisplayName("S44 whoever comes when all places are taken is told so")
    void s44_all_places() throws IOException {
        var waiting = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 8; i++) {
                waiting.add(Tunnel.said(CONSUMER, "GET http://x"));
            }
            try (var late = Tunnel.said(CONSUMER, "GET http://x/ HTTP/1.1\r\n\r\n")) {
                assertThat(Tunnel.all(late))
                        .startsWith("HTTP/1.1 503")
                        .contains("drawbridge.flow.at-once");
            }
        } finally {
            for (var socket : waiting) {
                socket.close();
            }
        }
        await().until(() -> {
            try (var again = Tunnel.said(CONSUMER, "GET http://x/ HTTP/1.1\r\n\r\n")) {
                return Tunnel.all(again).startsWith("HTTP/1.1 407");
            }
        });
    }

    @Test
    @DisplayName("S44 only registered targets in the allowed ranges are dialled")
    void s44_nothing_else_is_dialled() throws IOException {
        var host = endpoint(PROVIDER.offerBehind("169.254.169.254", 80));
        try (var socket = Tunnel.to(CONSUMER, host + ":80", user())) {
            assertThat(Tunnel.all(socket))
                    .startsWith("HTTP/1.1 502")
                    .contains("no target for port 80")
                    .doesNotContain("169.254");
        }
        for (var elsewhere : new String[] {"127.0.0.1:22", "localhost:80", "example.com:443"}) {
            try (var socket = Tunnel.to(CONSUMER, elsewhere, user())) {
                assertThat(Tunnel.all(socket)).as(elsewhere).matches("(?s)HTTP/1.1 (403|502).*");
            }
        }
    }

    @Test
    void what_is_no_request_is_told_so() throws IOException {
        for (var text :
                new String[] {
                    "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                    "GET ftp://x/ HTTP/1.1\r\n\r\n",
                    "GET http://user@host/ HTTP/1.1\r\n\r\n",
                    "CONNECT x HTTP/1.1\r\n\r\n",
                    "CONNECT [::1]:80 HTTP/1.1\r\n\r\n",
                    "CONNECT x:99999 HTTP/1.1\r\n\r\n",
                    "nonsense\r\n\r\n",
                    "GET http://x/ HTTP/1.1\r\nno colon\r\n\r\n",
                    "GET http://x/ HTTP/1.1\r\nX: " + "y".repeat(70_000) + "\r\n\r\n"
                }) {
            try (var socket = Tunnel.said(CONSUMER, text)) {
                assertThat(Tunnel.all(socket)).as(text).startsWith("HTTP/1.1 400 ");
            }
        }
    }

    private static String endpoint(ServiceName service) {
        await().until(() ->
                CONSUMER.count(
                                "select count(*) from service_listing where service_name = '%s'"
                                        .formatted(service))
                        == 1);
        var made = SCENE.endpoint(service);
        PROVIDER.accept(Provider.connection(made.vpcEndpointId(), service));
        await().until(() -> SCENE.state(made.vpcEndpointId()), "available"::equals);
        return made.dnsEntries().getFirst().dnsName();
    }

    private static String user() {
        return Consumer.ALICE + "+" + SCENE.subnetId() + ":x";
    }

    private static double opened() throws IOException {
        try (var in = CONSUMER.address().resolve("/actuator/prometheus").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("drawbridge_flows_opened_total "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                    .sum();
        }
    }
}
