package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Fault;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a page of another site makes a browser send. Where nothing is signed it could otherwise act
 * as any account.
 */
public final class OtherSite {

    private OtherSite() {}

    public static boolean sent(HttpServletRequest request) {
        return sent(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"));
    }

    /**
     * @throws Fault for what such a page sent
     */
    public static void refuse(WireRequest request) {
        var headers = request.headers();
        if (sent(headers.get("sec-fetch-site"), headers.get("origin"), headers.get("host"))) {
            throw new Fault("AccessDenied", "Pages of other sites may not send requests here", 403);
        }
    }

    /** The browser's own word counts; one that says nothing may still name the page's origin. */
    private static boolean sent(
            @Nullable String site, @Nullable String origin, @Nullable String host) {
        return site == null
                ? origin != null && !origin.substring(origin.indexOf("//") + 1).equals("/" + host)
                : site.equals("cross-site") || site.equals("same-site");
    }
}
