package dev.drawbridge.console.visit;

import dev.drawbridge.console.screen.Uploads;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before every page: what browsers must be told, whether a form is ours, and who is asking. */
public final class Reception extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " object-src 'none'";

    /** One spelling for each address: roles hang on what it begins with. */
    private static final Pattern PLAIN =
            Pattern.compile("(/(?!\\.)[\\w.@:~+-]*)(/(?!\\.)[\\w.@:~+-]+)*/?");

    private static final List<String> FOR_ALL =
            List.of("/sign-in", "/actuator", "/webjars/", "/assets/", "/favicon", "/error");

    private final Visitors visitors;
    private final Uploads uploads;

    public Reception(Visitors visitors, Uploads uploads) {
        this.visitors = visitors;
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        harden(response);
        if (!PLAIN.matcher(request.getRequestURI()).matches()) {
            say(response, 400, "No address of the console is written like this.");
            return;
        }
        if (Uploads.isOne(request) && !mayHandIn(request, response)) {
            return;
        }
        if (changesSomething(request) && !Csrf.holds(request)) {
            say(response, 403, "This form is out of date. Reload the page and try again.");
            return;
        }
        request.setAttribute("csrf", Csrf.token(request, response));
        var visitor = visitors.of(request);
        visitor.ifPresent(v -> request.setAttribute(Visitor.ATTRIBUTE, v));
        var path = request.getRequestURI();
        if (isForAll(path)) {
            chain.doFilter(request, response);
        } else if (visitor.isEmpty()) {
            turnAway(request, response);
        } else {
            var refusal = WhoMay.refusal(visitor.get(), request.getMethod(), path);
            if (refusal.isPresent()) {
                say(response, 403, refusal.get());
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Looking for the form's secret would store the file first. */
    private boolean mayHandIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getRequestURI();
        var visitor = visitors.of(request);
        if (visitor.isEmpty()) {
            turnAway(request, response);
            return false;
        }
        var refusal = WhoMay.refusal(visitor.get(), request.getMethod(), path);
        if (refusal.isPresent()) {
            say(response, 403, refusal.get());
        } else if (!uploads.admits(request)) {
            response.setHeader("Connection", "close");
            say(response, 413, uploads.refusal());
        }
        return refusal.isEmpty() && uploads.admits(request);
    }

    private static void harden(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static boolean changesSomething(HttpServletRequest request) {
        var method = request.getMethod();
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    private static boolean isForAll(String path) {
        return FOR_ALL.stream().anyMatch(path::startsWith);
    }

    /** A page is redirected; htmx is told to redirect; a stream or a tool learns why. */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getRequestURI();
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SignInPage.PATH);
        } else if (path.startsWith("/api/") || path.startsWith("/live/")) {
            say(response, 401, "Sign in first, or sign the request with an access key.");
        } else {
            response.sendRedirect(SignInPage.PATH);
        }
    }

    private static void say(HttpServletResponse response, int status, String sentence)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
