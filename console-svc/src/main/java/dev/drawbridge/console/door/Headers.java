package dev.drawbridge.console.door;

import dev.drawbridge.wire.http.WireRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;

/** Headers that belong to one hop: they are made anew on the next, everything else passes. */
final class Headers {

    private static final Set<String> OF_ONE_HOP =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    private Headers() {}

    static boolean passRequest(String name) {
        return !OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What would have come through, had the request been sent on. */
    static WireRequest passed(WireRequest request) {
        var headers = new HashMap<>(request.headers());
        headers.keySet().removeAll(OF_ONE_HOP);
        if (request.body().length > 0) {
            headers.put("content-length", Integer.toString(request.body().length));
        }
        return new WireRequest(
                request.method(), request.path(), request.query(), headers, request.body());
    }

    /** Our own server writes its date. */
    static boolean passResponse(String name) {
        return passRequest(name) && !name.equalsIgnoreCase("date");
    }
}
