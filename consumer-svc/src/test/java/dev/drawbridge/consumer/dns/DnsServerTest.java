package dev.drawbridge.consumer.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** Slow clients, and none at all. What is asked is refused before it is looked up. */
@Tag("io")
final class DnsServerTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void who_is_slow_by_tcp_takes_no_place_from_udp() throws Exception {
        try (var server = server(LONG)) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 600; i++) {
                    slow.add(connect(server));
                }
                assertThat(ask(server).getRcode()).isEqualTo(Rcode.REFUSED);
            } finally {
                for (var socket : slow) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void a_conversation_ends_at_its_deadline() throws Exception {
        try (var server = server(Duration.ofMillis(200));
                var silent = connect(server)) {
            assertThat(ended(silent)).isTrue();
        }
    }

    @Test
    void conversations_end_with_the_server() throws Exception {
        var server = server(LONG);
        try (var client = connect(server)) {
            client.getOutputStream().write(new byte[] {0, 20, 1});
            server.close();
            assertThat(ended(client)).isTrue();
        }
    }

    private static boolean ended(Socket client) throws IOException {
        client.setSoTimeout(3000);
        try {
            return client.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static Message ask(DnsServer server) throws IOException {
        var resolver = new SimpleResolver(InetAddress.getLoopbackAddress());
        resolver.setPort(server.port());
        resolver.setTimeout(Duration.ofSeconds(2));
        var question = Record.newRecord(Name.fromString("version.bind."), Type.TXT, DClass.CH);
        return resolver.send(Message.newQuery(question));
    }

    private static Socket connect(DnsServer server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    @SuppressWarnings("NullAway")
    private static DnsServer server(Duration patience) {
        var replies = new Replies(new Views(null, null, "222222222222"));
        return DnsServer.start(replies, InetAddress.getLoopbackAddress(), 0, patience);
    }
}
