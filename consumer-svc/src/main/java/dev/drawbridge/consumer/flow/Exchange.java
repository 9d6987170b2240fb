package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.flow.Gate.Asking;
import dev.drawbridge.consumer.flow.Gate.Opened;
import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.flow.http.Destination;
import dev.drawbridge.consumer.flow.http.Head;
import dev.drawbridge.consumer.flow.http.Timely;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What one client wants. */
final class Exchange {

    private static final byte[] CONNECTED =
            "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /**
     * For a head that has begun, of a request or an answer, and again for the body of a call that
     * must be understood.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Passengers passengers;
    private final Gate gate;
    private final OpenFlows flows;
    private final Tally tally;
    private final Duration idle;

    Exchange(Passengers passengers, Gate gate, OpenFlows flows, Tally tally, Duration idle) {
        this.passengers = passengers;
        this.gate = gate;
        this.flows = flows;
        this.tally = tally;
        this.idle = idle;
    }

    /** A flow that has come about. */
    private interface Carrier {
        void carry(Flow flow) throws IOException, Closed;
    }

    void with(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        var from = new Timely(client);
        var in = new BufferedInputStream(from);
        try {
            from.within(PATIENCE);
            var head = head(in);
            from.within(PATIENCE);
            if (head.first().getFirst().equals("CONNECT")) {
                tunnel(head, in, client, from);
            } else {
                request(head, in, client, from);
            }
        } catch (Closed e) {
            tally.refused(e.status());
            client.getOutputStream().write(e.answer());
        }
    }

    private static Head head(InputStream in) throws IOException, Closed {
        try {
            return Head.read(in);
        } catch (SocketTimeoutException e) {
            throw new Closed(Closed.BAD_REQUEST, "The head comes too slowly");
        }
    }

    private void tunnel(Head head, InputStream in, Socket client, Timely from)
            throws IOException, Closed {
        var to = Destination.tunnel(head.first().get(1));
        Asking untold =
                api -> {
                    throw new Closed(
                            Closed.FORBIDDEN,
                            "closed endpoint policy: which action of %s is called through a tunnel cannot be seen: ask for http:// and port 80"
                                    .formatted(api.signingName()));
                };
        travel(
                head,
                to,
                untold,
                client,
                flow -> {
                    from.each(idle);
                    client.getOutputStream().write(CONNECTED);
                    new Pipe(flow, idle, tally).run(in);
                });
    }

    private void request(Head head, InputStream in, Socket client, Timely from)
            throws IOException, Closed {
        var to = Destination.request(head.first().get(1));
        var call = new Call(head, to, in, client.getOutputStream());
        travel(
                head,
                to,
                call,
                client,
                flow -> {
                    from.each(idle);
                    new Relay(call, flow, idle, PATIENCE, tally).run(in, client.getOutputStream());
                });
    }

    private void travel(Head head, Destination to, Asking asking, Socket client, Carrier carrier)
            throws IOException, Closed {
        var passenger = passengers.of(head);
        var account = passenger.caller().account();
        flows.enter(account);
        try {
            var flow = begin(gate.open(passenger, to, asking), client);
            try (var _ = flow.target()) {
                carrier.carry(flow);
            } finally {
                flows.end(flow);
                tally.ended();
            }
        } finally {
            flows.leave(account);
        }
    }

    private Flow begin(Opened opened, Socket client) {
        var endpoint = opened.endpoint();
        var flow =
                new Flow(
                        endpoint.owner(),
                        endpoint.region(),
                        endpoint.endpointId(),
                        client,
                        opened.target());
        flows.begin(flow);
        tally.opened();
        return flow;
    }
}
