package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.FaultMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A service's AWS endpoint. Register it at the root path; it answers every verb, in XML. */
public final class WireServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 1024 * 1024;

    /** Read and thrown away, so that a client which is still sending gets its answer. */
    private static final int MOST_DRAINED = 8 * LARGEST_BODY;

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
        var reply = reply(request);
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
            return server.answer(wireRequest(request, body(request)));
        } catch (Fault fault) {
            return server.refusal(wireRequest(request, new byte[0]), fault);
        } catch (IOException e) {
            return server.refusal(wireRequest(request, new byte[0]), Faults.brokenBody());
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var input = request.getInputStream();
        var body = input.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            input.skip(MOST_DRAINED);
            throw Faults.tooLarge();
        }
        return body;
    }

    private static WireRequest wireRequest(HttpServletRequest request, byte[] body) {
        var query = request.getQueryString();
        return new WireRequest(
                request.getMethod(),
                request.getRequestURI(),
                query == null ? "" : query,
                headers(request),
                body);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.putIfAbsent(
                    name.toLowerCase(Locale.ROOT),
                    String.join(",", Collections.list(request.getHeaders(name))));
        }
        return headers;
    }
}
