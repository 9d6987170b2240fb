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

    private final Flow flow;
    private final Duration idle;
    private final Tally tally;

    Pipe(Flow flow, Duration idle, Tally tally) {
        this.flow = flow;
        this.idle = idle;
        this.tally = tally;
    }

    /**
     * @param fromClient what is read of the client, with what has been read ahead
     */
    void run(InputStream fromClient) throws IOException {
        flow.target().setSoTimeout(Math.toIntExact(idle.toMillis()));
        var fromTarget = flow.target().getInputStream();
        var back = Thread.startVirtualThread(() -> copy(fromTarget, flow.client()));
        copy(fromClient, flow.target());
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
                flow.moved();
                tally.carried(n);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            LOG.debug("a flow was cut", e);
            flow.cut();
        }
    }

    /** One side may be silent for as long as the other is not. */
    private int read(InputStream in, byte[] buffer) throws IOException {
        while (true) {
            try {
                return in.read(buffer);
            } catch (SocketTimeoutException e) {
                if (flow.stoodFor(idle)) {
                    throw e;
                }
            }
        }
    }
}
