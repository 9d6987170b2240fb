package dev.drawbridge.consumer.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions by TCP. Whoever is slow, in asking or in listening, has a place among a few only, and
 * not for long.
 */
final class Conversations implements AutoCloseable {

    static final int AT_ONCE = 128;

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
    private static final int IDLE_MILLIS = 5_000;

    private final Replies replies;
    private final Duration patience;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor deadlines;
    private volatile boolean closed;

    /**
     * @param patience how long a conversation may take as a whole
     */
    Conversations(Replies replies, Duration patience) {
        this.replies = replies;
        this.patience = patience;
        this.deadlines =
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform().daemon().name("dns-deadlines").factory(),
                        new ThreadPoolExecutor.DiscardPolicy());
        deadlines.setRemoveOnCancelPolicy(true);
    }

    void begin(Socket socket) {
        if (!room.tryAcquire()) {
            end(socket);
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                within(socket);
            } finally {
                room.release();
            }
        });
    }

    private void within(Socket socket) {
        open.add(socket);
        var deadline =
                deadlines.schedule(() -> end(socket), patience.toMillis(), TimeUnit.MILLISECONDS);
        if (closed) {
            end(socket);
        }
        try (socket) {
            converse(socket);
        } catch (IOException e) {
            LOG.debug("a client did not wait for its answer", e);
        } finally {
            deadline.cancel(false);
            open.remove(socket);
        }
    }

    private void converse(Socket socket) throws IOException {
        socket.setSoTimeout(IDLE_MILLIS);
        var in = new DataInputStream(socket.getInputStream());
        var out = new DataOutputStream(socket.getOutputStream());
        while (true) {
            int length = in.readUnsignedShort();
            var reply = replies.toStream(in.readNBytes(length));
            if (reply.length == 0) {
                return;
            }
            var framed = new byte[reply.length + 2];
            framed[0] = (byte) (reply.length >> 8);
            framed[1] = (byte) reply.length;
            System.arraycopy(reply, 0, framed, 2, reply.length);
            out.write(framed);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection could not be closed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Conversations::end);
        deadlines.shutdownNow();
    }
}
