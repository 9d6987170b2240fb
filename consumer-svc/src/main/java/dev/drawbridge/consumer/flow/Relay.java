package dev.drawbridge.consumer.flow;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer in the clear: no more, for the next may want to go elsewhere. */
final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BUFFER = 16 * 1024;

    private final Head request;
    private final Destination to;
    private final Tally tally;

    Relay(Head request, Destination to, Tally tally) {
        this.request = request;
        this.to = to;
        this.tally = tally;
    }

    /**
     * @param begun what of the body has been read already
     * @param rest where the rest comes from
     */
    void run(Socket target, byte[] begun, InputStream rest, OutputStream client, Duration idle)
            throws IOException, Closed {
        target.setSoTimeout(Math.toIntExact(idle.toMillis()));
        var out = target.getOutputStream();
        out.write(request.passedOn(request.first().getFirst(), to.rest(), "HTTP/1.1").bytes());
        long length = request.length() - begun.length;
        boolean chunked = request.chunked();
        var asking =
                Thread.startVirtualThread(() -> {
                    try {
                        copy(new ByteArrayInputStream(begun), out, begun.length);
                        if (chunked) {
                            new Chunks(rest, out).copy();
                        } else if (length > 0) {
                            copy(rest, out, length);
                        }
                    } catch (IOException e) {
                        LOG.debug("a request was cut", e);
                        Sockets.end(target);
                    }
                });
        answer(new BufferedInputStream(target.getInputStream()), client);
        Sockets.end(target);
        join(asking);
    }

    private void answer(InputStream in, OutputStream client) throws IOException, Closed {
        var head = head(in);
        while (head.first().get(1).startsWith("1")) {
            client.write(head.bytes());
            head = head(in);
        }
        client.write(head.passedOn(head.first().toArray(String[]::new)).bytes());
        var status = head.first().get(1);
        if (request.first().getFirst().equals("HEAD")
                || status.equals("204")
                || status.equals("304")) {
            return;
        }
        long length = head.length();
        copy(in, client, length < 0 || head.chunked() ? Long.MAX_VALUE : length);
    }

    private static Head head(InputStream in) throws IOException, Closed {
        try {
            return Head.read(in);
        } catch (EOFException e) {
            throw new Closed(Closed.NOWHERE, "closed target: it hung up without an answer");
        }
    }

    private void copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long left = most;
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                return;
            }
            out.write(buffer, 0, n);
            tally.carried(n);
            left -= n;
        }
    }

    private static void join(Thread asking) {
        try {
            asking.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
