package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.flow.http.Destination;
import dev.drawbridge.consumer.flow.http.Head;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.query.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request on its way. What is asked of an API of AWS is read as the front door reads it, and
 * where the two might differ it is refused: a policy that was asked about another action is none.
 */
final class Call implements Gate.Asking {

    /** The front door's own. */
    private static final int LONGEST = 1 << 20;

    private static final byte[] NONE = {};
    private static final byte[] GO_ON =
            "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String SCOPE =
            "[\\w+=.@-]{1,256}/\\d{8}/[a-z0-9-]{1,64}/([a-z0-9-]{1,64})/aws4_request";
    private static final Pattern IN_QUERY = Pattern.compile(SCOPE);
    private static final Pattern IN_HEADER =
            Pattern.compile("AWS4-HMAC-SHA256 +Credential=" + SCOPE + "(?:[, ][^/]*)?");

    private final String rest;
    private final InputStream in;
    private final OutputStream back;
    private Head head;
    private byte[] begun = NONE;
    private boolean read;

    /**
     * @param in where the body comes from
     * @param back where the client is told to send it
     */
    Call(Head head, Destination to, InputStream in, OutputStream back) {
        this.head = head.passedOn(head.first().getFirst(), to.rest(), "HTTP/1.1");
        this.rest = to.rest();
        this.in = in;
        this.back = back;
    }

    /** As it is passed on. */
    Head head() {
        return head;
    }

    /** What of the body has been read. */
    byte[] begun() {
        return begun;
    }

    @Override
    public String action(Dialect api) throws Closed, IOException {
        var method = head.first().getFirst();
        int query = rest.indexOf('?');
        if (!(query < 0 ? rest : rest.substring(0, query)).equals("/")
                || !method.equals("GET") && !method.equals("POST")) {
            throw refused("AWS's services are called by GET or POST of / and by nothing else");
        }
        readBody();
        try {
            return action(api, query < 0 ? NONE : latin(rest.substring(query + 1)));
        } catch (Fault e) {
            throw refused("which action is asked for cannot be read: " + e.text());
        }
    }

    private String action(Dialect api, byte[] query) throws Closed {
        var form = Form.parse(query, begun);
        var action = form.value("Action");
        if (action == null || action.isEmpty() || !plainly("Action", query)) {
            throw refused("the request names no Action, so the endpoint's policy allows none");
        }
        if (!isOf(api, form, query)) {
            throw refused(
                    "%s is not asked for as an action of %s: its service is told by the signature or by Version=%s"
                            .formatted(action, api.signingName(), api.version()));
        }
        return api.signingName() + ":" + action;
    }

    /** The front door goes by the signature's scope, or else by the version. */
    private boolean isOf(Dialect api, Form form, byte[] query) {
        var signatures = head.all("authorization");
        if (!signatures.isEmpty()) {
            var signed = IN_HEADER.matcher(signatures.getFirst());
            return signatures.size() == 1
                    && signed.matches()
                    && signed.group(1).equals(api.signingName());
        }
        var credential = form.value("X-Amz-Credential");
        if (credential != null) {
            var presigned = IN_QUERY.matcher(credential);
            if (!presigned.matches() || !presigned.group(1).equals(api.signingName())) {
                return false;
            }
        }
        return api.version().equals(form.value("Version")) && plainly("Version", query);
    }

    /** The front door does not look for names that are written with percent signs. */
    private boolean plainly(String name, byte[] query) {
        for (var source : List.of(query, begun)) {
            var text = new String(source, StandardCharsets.ISO_8859_1);
            if (text.startsWith(name + "=") || text.contains("&" + name + "=")) {
                return true;
            }
        }
        return false;
    }

    private void readBody() throws Closed, IOException {
        if (read) {
            return;
        }
        if (head.chunked()) {
            throw new Closed(
                    Closed.NO_LENGTH,
                    "Calls of AWS's services say by Content-Length how long they are");
        }
        int length = (int) Math.min(Math.max(head.length(), 0), LONGEST + 1L);
        if (length > LONGEST) {
            throw new Closed(
                    Closed.TOO_LARGE, "No call is larger than %d bytes".formatted(LONGEST));
        }
        goOn();
        try {
            begun = in.readNBytes(length);
        } catch (SocketTimeoutException e) {
            throw new Closed(Closed.BAD_REQUEST, "The body comes too slowly");
        }
        if (begun.length < length) {
            throw new Closed(Closed.BAD_REQUEST, "The body is shorter than its Content-Length");
        }
        read = true;
    }

    private void goOn() throws IOException {
        if (head.field("expect").isPresent()) {
            head = head.without("expect");
            back.write(GO_ON);
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Closed refused(String why) {
        return new Closed(Closed.FORBIDDEN, "closed endpoint policy: " + why);
    }
}
