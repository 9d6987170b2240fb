package dev.drawbridge.consumer.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes clients in, each on a thread of its own, as many as there are places. */
final class FlowServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FlowServer.class);
    private static final int BACKLOG = 256;

    private final ServerSocket socket;
    private final Exchange exchange;
    private final Semaphore places;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private FlowServer(ServerSocket socket, Exchange exchange, int atOnce) {
        this.socket = socket;
        this.exchange = exchange;
        this.places = new Semaphore(atOnce);
    }

    static FlowServer start(InetAddress address, int port, int atOnce, Exchange exchange) {
        try {
            var server = new FlowServer(new ServerSocket(port, BACKLOG, address), exchange, atOnce);
            Thread.ofPlatform().daemon().name("flows").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port %d for flows cannot be had: choose another by drawbridge.flow.port"
                            .formatted(port),
                    e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                begin(socket.accept());
            } catch (IOException e) {
                LOG.debug("nobody could be let in", e);
            }
        }
    }

    private void begin(Socket client) {
        clients.add(client);
        Thread.startVirtualThread(() -> {
            try {
                if (places.tryAcquire()) {
                    within(client);
                } else {
                    refuse(client);
                }
            } catch (IOException e) {
                LOG.debug("a client went away", e);
            } catch (RuntimeException e) {
                LOG.warn("A flow could not be judged", e);
            } finally {
                Sockets.end(client);
                clients.remove(client);
            }
        });
    }

    private void within(Socket client) throws IOException {
        try {
            exchange.with(client);
        } finally {
            places.release();
        }
    }

    private static void refuse(Socket client) throws IOException {
        var full = new Closed(Closed.BUSY, "Too many flows at once: drawbridge.flow.at-once");
        client.getOutputStream().write(full.answer());
        Sockets.farewell(client);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        clients.forEach(Sockets::end);
    }
}
