package dev.drawbridge.console.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/**
 * A secret of the browser that our forms repeat and other sites cannot read, and what the browser
 * itself says about where a request comes from.
 */
final class Csrf {

    static final String FIELD = "_csrf";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() {}

    /** The browser's own, made on the first visit. */
    static String token(HttpServletRequest request, HttpServletResponse response) {
        var known = Cookies.value(request, Cookies.CSRF).filter(token -> token.length() >= 22);
        if (known.isPresent()) {
            return known.get();
        }
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Cookies.set(request, response, Cookies.CSRF, token, Duration.ofDays(30));
        return token;
    }

    static boolean holds(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        // A tool that signs: no other site can make a browser send this header.
        if (KeyCheck.isClaimed(request)) {
            return true;
        }
        var repeated = request.getParameter(FIELD);
        return repeated != null
                && Cookies.value(request, Cookies.CSRF)
                        .filter(token -> token.length() >= 22)
                        .filter(token -> same(token, repeated))
                        .isPresent();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
