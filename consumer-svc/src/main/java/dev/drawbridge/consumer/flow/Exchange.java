package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.flow.Gate.Opened;
import dev.drawbridge.consumer.flow.OpenFlows.Flow;
import dev.drawbridge.consumer.flow.Passengers.Passenger;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one client wants. */
final class Exchange {

    private static final byte[] CONNECTED =
            "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_MILLIS = 10_000;

    /** A call of AWS's Query protocol is a form, and names its action. */
    private static final int LONGEST_FORM = 256 * 1024;

    private static final Pattern ACTION = Pattern.compile("(?:^|[?&])Action=([^&]{1,256})");

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

    void with(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        client.setSoTimeout(HEAD_MILLIS);
        var in = new BufferedInputStream(client.getInputStream());
        try {
            var head = Head.read(in);
            if (head.first().getFirst().equals("CONNECT")) {
                tunnel(head, in, client);
            } else {
                request(head, in, client);
            }
        } catch (Closed e) {
            tally.refused(e.status());
            client.getOutputStream().write(e.answer());
        }
        Sockets.farewell(client);
    }

    private void tunnel(Head head, InputStream in, Socket client) throws IOException, Closed {
        var to = Destination.tunnel(head.first().get(1));
        var passenger = passengers.of(head);
        var flow = begin(passenger, gate.open(passenger, to, null), client);
        try (var target = flow.target()) {
            client.getOutputStream().write(CONNECTED);
            new Pipe(client, target, idle, tally).run(in);
        } finally {
            end(flow);
        }
    }

    private void request(Head head, InputStream in, Socket client) throws IOException, Closed {
        var to = Destination.request(head.first().get(1));
        var passenger = passengers.of(head);
        var begun = form(head, in);
        var flow = begin(passenger, gate.open(passenger, to, action(to.rest(), begun)), client);
        try (var target = flow.target()) {
            client.setSoTimeout(Math.toIntExact(idle.toMillis()));
            new Relay(head, to, tally).run(target, begun, in, client.getOutputStream(), idle);
        } finally {
            end(flow);
        }
    }

    private Flow begin(Passenger passenger, Opened opened, Socket client) {
        var vpc = passenger.vpc();
        var flow =
                new Flow(vpc.owner(), vpc.region(), opened.endpointId(), client, opened.target());
        flows.begin(flow);
        tally.opened();
        return flow;
    }

    private void end(Flow flow) {
        flows.end(flow);
        tally.ended();
    }

    private static byte[] form(Head head, InputStream in) throws IOException, Closed {
        long length = head.length();
        var type = head.field("content-type").orElse("");
        boolean waits = head.field("expect").isPresent();
        return length > 0
                        && length <= LONGEST_FORM
                        && !waits
                        && type.startsWith("application/x-www-form-urlencoded")
                ? in.readNBytes((int) length)
                : new byte[0];
    }

    private static @Nullable String action(String rest, byte[] form) {
        for (var text : new String[] {new String(form, StandardCharsets.UTF_8), rest}) {
            var match = ACTION.matcher(text);
            if (match.find()) {
                return decoded(match.group(1));
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
