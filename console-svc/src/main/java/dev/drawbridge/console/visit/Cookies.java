package dev.drawbridge.console.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies have no port: every name begins with what sets it. */
final class Cookies {

    static final String ACTING_AS = "drawbridge_acting_as";
    static final String PERSON = "drawbridge_person";
    static final String SESSION = "drawbridge_session";
    static final String LEAVING = "drawbridge_leaving";
    static final String CSRF = "drawbridge_csrf";

    private Cookies() {}

    static Optional<String> value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return (cookies == null
                        ? Stream.<jakarta.servlet.http.Cookie>empty()
                        : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name))
                .map(jakarta.servlet.http.Cookie::getValue)
                .findFirst();
    }

    static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration lifetime) {
        var cookie =
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lifetime)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
