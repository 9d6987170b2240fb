package dev.drawbridge.consumer.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One port, UDP and TCP. Each question by UDP has a virtual thread of its own, within bounds. */
final class DnsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DnsServer.class);
    private static final int LARGEST = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 512;
    private static final int ATTEMPTS = 20;

    private final Replies replies;
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final Conversations conversations;
    private final Semaphore room = new Semaphore(AT_ONCE);

    private DnsServer(
            Replies replies, ServerSocket tcp, DatagramSocket udp, Conversations conversations) {
        this.replies = replies;
        this.tcp = tcp;
        this.udp = udp;
        this.conversations = conversations;
    }

    /**
     * @param port 0 for any that is free for both
     */
    static DnsServer start(Replies replies, InetAddress address, int port) {
        return start(replies, address, port, PATIENCE);
    }

    static DnsServer start(Replies replies, InetAddress address, int port, Duration patience) {
        for (int attempt = 1; ; attempt++) {
            try {
                return bound(replies, address, port, patience).serving();
            } catch (BindException taken) {
                if (port != 0 || attempt == ATTEMPTS) {
                    throw new UncheckedIOException(
                            "the DNS server cannot have port %d of %s: choose another with"
                                            .formatted(port, address.getHostAddress())
                                    + " drawbridge.dns.port, or 0 for none",
                            taken);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static DnsServer bound(
            Replies replies, InetAddress address, int port, Duration patience) throws IOException {
        var tcp = new ServerSocket(port, AT_ONCE, address);
        try {
            return new DnsServer(
                    replies,
                    tcp,
                    new DatagramSocket(new InetSocketAddress(address, tcp.getLocalPort())),
                    new Conversations(replies, patience));
        } catch (SocketException e) {
            tcp.close();
            throw e;
        }
    }

    private DnsServer serving() {
        Thread.ofPlatform().daemon().name("dns-udp").start(this::serveUdp);
        Thread.ofPlatform().daemon().name("dns-tcp").start(this::serveTcp);
        return this;
    }

    int port() {
        return tcp.getLocalPort();
    }

    private void serveUdp() {
        var buffer = new byte[LARGEST];
        while (!udp.isClosed()) {
            var packet = new DatagramPacket(buffer, buffer.length);
            try {
                udp.receive(packet);
            } catch (IOException e) {
                LOG.debug("a datagram could not be received", e);
                continue;
            }
            var query = Arrays.copyOf(packet.getData(), packet.getLength());
            var from = packet.getSocketAddress();
            // Who asks more than there is room for gets no answer and asks again.
            inRoom(() -> {
                var reply = replies.toDatagram(query);
                if (reply.length > 0) {
                    udp.send(new DatagramPacket(reply, reply.length, from));
                }
            });
        }
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try {
                conversations.begin(tcp.accept());
            } catch (IOException e) {
                LOG.debug("a connection could not be accepted", e);
            }
        }
    }

    private void inRoom(Work work) {
        if (!room.tryAcquire()) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                LOG.debug("a client did not wait for its answer", e);
            } finally {
                room.release();
            }
        });
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
        conversations.close();
    }

    private interface Work {
        void run() throws IOException;
    }
}
