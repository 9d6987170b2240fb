package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.DeliverySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Row 13 of the notification figures: a canary listens on every address of this machine. */
final class SsrfTest {

    private static final List<String> WRITTEN_OTHERWISE =
            List.of(
                    "localhost",
                    "LOCALHOST",
                    "localhost.",
                    "127.1",
                    "127.0.1",
                    "0",
                    "2130706433",
                    "017700000001",
                    "0177.0.0.1",
                    "0x7f.0.0.1",
                    "0x7f000001",
                    "0x7f.1",
                    "127.0.0.1.",
                    "127.000.000.001",
                    "１２７.０.０.１",
                    "127。0。0。1",
                    "ⓛocalhost",
                    "[::1]",
                    "[::]",
                    "[0:0:0:0:0:0:0:1]",
                    "[::ffff:127.0.0.1]",
                    "[::ffff:7f00:1]",
                    "[::127.0.0.1]",
                    "[::7f00:1]",
                    "[64:ff9b::7f00:1]",
                    "[64:ff9b::127.0.0.1]",
                    "[64:ff9b:1::7f00:1]",
                    "[2002:7f00:1::]",
                    "[2002:a00:1::1]",
                    "[fe80::1]",
                    "[fe80::1%25lo]",
                    "[fd00:ec2::254]",
                    "[ff02::1]",
                    "[2001:db8::1]",
                    "[100::1]",
                    "[5f00::1]",
                    "[3fff::1]",
                    "[fc00::1]",
                    "2852039166",
                    "0xa9fea9fe",
                    "8.8.8.8@127.0.0.1",
                    "8.8.8.8:80@127.0.0.1",
                    "a:b@127.0.0.1",
                    "user@[::1]",
                    "127.0.0.1%2f@8.8.8.8@127.0.0.1",
                    "rebound.example",
                    "private.example",
                    "mixed.example",
                    "mapped.example",
                    "metadata.example");

    private static final List<String> RANGES =
            List.of(
                    "0.0.0.%d",
                    "10.%d.0.1",
                    "100.64.0.%d",
                    "127.0.%d.1",
                    "169.254.169.%d",
                    "172.16.%d.1",
                    "192.0.0.%d",
                    "192.0.2.%d",
                    "192.88.99.%d",
                    "192.168.%d.1",
                    "198.18.%d.1",
                    "198.51.100.%d",
                    "203.0.113.%d",
                    "224.0.%d.1",
                    "240.0.0.%d",
                    "255.255.255.%d",
                    "[::ffff:10.0.0.%d]",
                    "[fe80::%d]",
                    "[fc00::%d]",
                    "[2001:db8::%d]");

    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private ServerSocket canary;

    @BeforeEach
    void listen() throws IOException {
        canary = new ServerSocket(0);
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        while (true) {
                            connections.add(canary.accept());
                        }
                    } catch (IOException closed) {
                        // The test is over.
                    }
                });
    }

    @AfterEach
    void stop() throws IOException {
        canary.close();
    }

    private static List<String> hosts() {
        var hosts = new ArrayList<>(WRITTEN_OTHERWISE);
        for (var range : RANGES) {
            for (int i = 1; i <= 8; i++) {
                hosts.add(range.formatted(i * 31));
            }
        }
        return hosts;
    }

    @Test
    @DisplayName("N13 of more than 200 addresses that lead inside none is connected to")
    void n13_no_connection_is_made_to_an_address_inside() throws IOException {
        var settings = settings();
        assertThat(hosts()).hasSizeGreaterThanOrEqualTo(200);
        try (var client = new WebhookClient(settings, new AddressGuard(new Names(), false))) {
            var reached = new ArrayList<String>();
            for (var host : hosts()) {
                if (reaches(client, host)) {
                    reached.add(host);
                }
            }
            assertThat(reached).isEmpty();
        }
        assertThat(connections).isEmpty();
    }

    @Test
    @DisplayName("N13 the canary hears what is allowed to lead inside")
    void n13_the_canary_hears_what_may_lead_inside() throws IOException {
        try (var client = new WebhookClient(settings(), new AddressGuard(new Names(), true))) {
            reaches(client, "127.0.0.1");
        }
        assertThat(connections).isNotEmpty();
    }

    private boolean reaches(WebhookClient client, String host) {
        try {
            client.send(
                    new HttpPost("http://" + host + ":" + canary.getLocalPort() + "/"),
                    client.deadline());
            return true;
        } catch (IOException | IllegalArgumentException refused) {
            return false;
        }
    }

    private static DeliverySettings settings() {
        return new DeliverySettings(
                Duration.ofSeconds(20),
                Duration.ofMillis(300),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                4,
                4,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                false,
                List.of(),
                Set.of());
    }

    /** Names of the worst kind; addresses are what the JDK takes them for. */
    private static final class Names implements DnsResolver {

        private final AtomicInteger asked = new AtomicInteger(1);

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return switch (host) {
                case "rebound.example" ->
                        addresses(asked.getAndIncrement() % 2 == 0 ? "8.8.8.8" : "127.0.0.1");
                case "private.example" -> addresses("10.0.0.1");
                case "mixed.example" -> addresses("8.8.8.8", "127.0.0.1");
                case "mapped.example" -> addresses("::ffff:127.0.0.1");
                case "metadata.example" -> addresses("169.254.169.254");
                default ->
                        host.matches("[\\x00-\\x7f]+")
                                        && (host.matches("(?i)localhost|[0-9a-fx.:%\\[\\]lo]+"))
                                ? InetAddress.getAllByName(host)
                                : unknown(host);
            };
        }

        private static InetAddress[] addresses(String... literals) {
            return java.util.Arrays.stream(literals)
                    .map(InetAddress::ofLiteral)
                    .toArray(InetAddress[]::new);
        }

        private static InetAddress[] unknown(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
