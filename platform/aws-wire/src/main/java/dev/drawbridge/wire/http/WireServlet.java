package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.FaultMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A service's AWS endpoint. Register it at the root path; it answers every verb, in XML. */
public final class WireServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final byte[] NO_BODY = {};

    private final transient WireServer server;

    public WireServlet(
            Operations operations, Authenticator authenticator, FaultMapper faultMapper) {
        this(new WireServer(operations, authenticator, faultMapper));
    }

    public WireServlet(WireServer server) {
        this.server = server;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(reply(request), response);
    }

    /** Puts a reply, whoever made it, on the wire. */
    public static void answer(WireReply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        response.setContentType(WireReply.CONTENT_TYPE);
        response.setHeader(WireReply.REQUEST_ID_HEADER, reply.requestId());
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
        // A container that saw a broken body would put its own error page in place of ours.
        response.flushBuffer();
    }

    private WireReply reply(HttpServletRequest request) {
        try {
            return server.answer(Received.request(request, Received.body(request)));
        } catch (Fault fault) {
            return server.refusal(Received.request(request, NO_BODY), fault);
        } catch (IOException e) {
            return server.refusal(Received.request(request, NO_BODY), Faults.brokenBody());
        }
    }
}
