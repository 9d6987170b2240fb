package dev.drawbridge.consumer.flow;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes both ways. Who reads slowly is sent to slowly; who has said all may still listen; and when
 * nothing has flowed either way for the idle time, both ends are closed.
 */
final class Pipe {

    private static final Logger LOG = LoggerFactory.getLogger(Pipe.class);
    private static final int BUFFER = 16 * 1024;

    private final Socket client;
    private final Socket target;
    private final Duration idle;
    private final Tally tally;
    private volatile long last = System.nanoTime();

    Pipe(Socket client, Socket target, Duration idle, Tally tally) {
        this.client = client;
        this.target = target;
        this.idle = idle;
        this.tally = tally;
    }

    /**
     * @param fromClient what is read of the client, with what has been read ahead
     */
    void run(InputStream fromClient) throws IOException {
        client.setSoTimeout(Math.toIntExact(idle.toMillis()));
        target.setSoTimeout(Math.toIntExact(idle.toMillis()));
        var fromTarget = target.getInputStream();
        var back = Thread.startVirtualThread(() -> copy(fromTarget, client));
        copy(fromClient, target);
        try {
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(InputStream in, Socket to) {
        try {
            var out = to.getOutputStream();
            var buffer = new byte[BUFFER];
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                out.write(buffer, 0, n);
                last = System.nanoTime();
                tally.carried(n);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            LOG.debug("a flow was cut", e);
            Sockets.end(client);
            Sockets.end(target);
        }
    }

    /** One side may be silent for as long as the other is not. */
    private int read(InputStream in, byte[] buffer) throws IOException {
        while (true) {
            try {
                return in.read(buffer);
            } catch (SocketTimeoutException e) {
                if (System.nanoTime() - last >= idle.toNanos()) {
                    throw e;
                }
            }
        }
    }
}
