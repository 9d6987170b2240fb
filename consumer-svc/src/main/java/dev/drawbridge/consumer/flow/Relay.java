package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.flow.http.Chunks;
import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.flow.http.Head;
import dev.drawbridge.consumer.flow.http.Timely;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer in the clear: no more, for the next may want to go elsewhere. */
final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BUFFER = 16 * 1024;

    private final Call call;
    private final Flow flow;
    private final Duration idle;
    private final Duration patience;
    private final Tally tally;

    /**
     * @param idle how long the first byte of an answer may take
     * @param patience for the rest of its head
     */
    Relay(Call call, Flow flow, Duration idle, Duration patience, Tally tally) {
        this.call = call;
        this.flow = flow;
        this.idle = idle;
        this.patience = patience;
        this.tally = tally;
    }

    /**
     * @param rest where what has not been read of the body comes from
     */
    void run(InputStream rest, OutputStream client) throws IOException, Closed {
        var answering = new Timely(flow.target());
        answering.each(idle);
        var asking =
                Thread.startVirtualThread(() -> {
                    try {
                        ask(rest, flow.target().getOutputStream());
                    } catch (IOException e) {
                        LOG.debug("a request was cut", e);
                        Sockets.end(flow.target());
                    }
                });
        answer(answering, client);
        Sockets.end(flow.target());
        join(asking);
    }

    private void ask(InputStream rest, OutputStream out) throws IOException {
        var head = call.head();
        var begun = call.begun();
        out.write(head.bytes());
        out.write(begun);
        moved(begun.length);
        if (head.chunked()) {
            new Chunks(rest, out, this::moved).copy();
        } else {
            copy(rest, out, head.length() - begun.length);
        }
    }

    private void answer(Timely from, OutputStream client) throws IOException, Closed {
        var in = new BufferedInputStream(from);
        var head = head(in, from);
        while (head.first().get(1).startsWith("1")) {
            client.write(head.bytes());
            head = head(in, from);
        }
        long length = head.length();
        client.write(head.passedOn(head.first().toArray(String[]::new)).bytes());
        var status = head.first().get(1);
        if (call.head().first().getFirst().equals("HEAD")
                || status.equals("204")
                || status.equals("304")) {
            return;
        }
        copy(in, client, length < 0 ? Long.MAX_VALUE : length);
    }

    private Head head(InputStream in, Timely from) throws Closed {
        try {
            awaitFirst(in);
            from.within(patience);
            var head = Head.read(in);
            from.each(idle);
            if (!head.first().getFirst().startsWith("HTTP/1.")
                    || !head.first().get(1).matches("[1-9][0-9]{2}")) {
                throw new Closed(Closed.NOWHERE, "closed target: it does not speak HTTP");
            }
            return head;
        } catch (SocketTimeoutException e) {
            throw new Closed(Closed.TOO_LATE, "closed target: the service does not answer in time");
        } catch (IOException e) {
            LOG.debug("no answer", e);
            throw new Closed(Closed.NOWHERE, "closed target: it hung up without an answer");
        } catch (Closed e) {
            throw new Closed(
                    Closed.NOWHERE, "closed target: its answer cannot be read: " + e.getMessage());
        }
    }

    private void awaitFirst(InputStream in) throws IOException {
        in.mark(1);
        while (true) {
            try {
                if (in.read() >= 0) {
                    in.reset();
                }
                return;
            } catch (SocketTimeoutException e) {
                if (flow.stoodFor(idle)) {
                    throw e;
                }
            }
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
            moved(n);
            left -= n;
        }
    }

    private void moved(int count) {
        flow.moved();
        tally.carried(count);
    }

    private static void join(Thread asking) {
        try {
            asking.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
