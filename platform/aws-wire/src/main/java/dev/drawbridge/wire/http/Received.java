package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A servlet's request in the form that signatures are checked on. */
public final class Received {

    private static final int LARGEST_BODY = 1024 * 1024;

    /** Read and thrown away, so that a client which is still sending gets its answer. */
    private static final int MOST_DRAINED = 8 * LARGEST_BODY;

    private Received() {}

    /**
     * The whole body.
     *
     * @throws Fault for more than a mebibyte
     */
    public static byte[] body(HttpServletRequest request) throws IOException {
        var input = request.getInputStream();
        var body = input.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            input.skip(MOST_DRAINED);
            throw Faults.tooLarge();
        }
        return body;
    }

    public static WireRequest request(HttpServletRequest request, byte[] body) {
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
        headers.put(
                SourceAddress.NAME,
                SourceAddress.of(
                        request.getRemoteAddr(), headers.getOrDefault("x-forwarded-for", "")));
        return headers;
    }
}
