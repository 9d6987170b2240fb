package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.flow.http.Closed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes clients in, each on a thread of its own, as many as there are places. */
final class FlowServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FlowServer.class);
    private static final int BACKLOG = 256;

    /** Clients that are only told something and seen off; above that they are hung up on. */
    private static final int LEAVING = 256;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ServerSocket socket;
    private final Exchange exchange;
    private final Semaphore places;
    private final Semaphore leaving = new Semaphore(LEAVING);
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
                // Where files have run out, asking at once again would only burn a processor.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void begin(Socket client) {
        boolean hasPlace = places.tryAcquire();
        if (!hasPlace && leaving.availablePermits() == 0) {
            Sockets.end(client);
            return;
        }
        clients.add(client);
        Thread.startVirtualThread(() -> {
            try {
                if (hasPlace) {
                    within(client);
                }
                leave(client, hasPlace);
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

    /** Not in a place that others wait for. */
    private void leave(Socket client, boolean served) throws IOException {
        if (!leaving.tryAcquire()) {
            return;
        }
        try {
            if (!served) {
                var full =
                        new Closed(Closed.BUSY, "Too many flows at once: drawbridge.flow.at-once");
                client.getOutputStream().write(full.answer());
            }
            Sockets.farewell(client);
        } finally {
            leaving.release();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        clients.forEach(Sockets::end);
    }
}
