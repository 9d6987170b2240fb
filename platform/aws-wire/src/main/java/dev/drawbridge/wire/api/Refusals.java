package dev.drawbridge.wire.api;

import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Excerpt;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What is refused before, or instead of, an answer of the API. */
final class Refusals {

    /** Where Spring's dispatcher leaves what it turned into an error page. */
    private static final String THROWN =
            "org.springframework.web.servlet.DispatcherServlet.EXCEPTION";

    private static final String UNREADABLE = "HttpMessageNotReadableException";

    private Refusals() {}

    static Fault credentialsDemanded() {
        return new Fault(
                "MissingAuthenticationToken",
                "The request is not signed. Sign it as requests to AWS are signed (SigV4), for"
                        + " example by curl --aws-sigv4 \"aws:amz:us-east-1:execute-api\" --user"
                        + " KEY:SECRET",
                403);
    }

    static Problem internal(String requestId) {
        return new Problem(
                500,
                "InternalError",
                "An internal error has occurred. The service's log has the reason under the"
                        + " request id "
                        + requestId);
    }

    static Problem of(HttpServletRequest request, WithoutErrorPages answer, String description) {
        var thrown = request.getAttribute(THROWN) instanceof Throwable t ? t : null;
        return switch (answer.status()) {
            case 400 -> new Problem(400, "InvalidRequest", badRequest(thrown, answer.message()));
            case 404 -> new Problem(404, "NotFound", nothingHere(request, description));
            case 405 ->
                    new Problem(
                            405,
                            "MethodNotAllowed",
                            "%s does not know the method %s"
                                    .formatted(path(request), Excerpt.of(request.getMethod())));
            case 415 ->
                    new Problem(
                            415,
                            "UnsupportedMediaType",
                            "The body must be JSON, with the content type application/json");
            default ->
                    new Problem(answer.status(), "InvalidRequest", said(thrown, answer.message()));
        };
    }

    private static String badRequest(@Nullable Throwable thrown, String message) {
        return thrown != null && thrown.getClass().getSimpleName().equals(UNREADABLE)
                ? Unreadable.because(thrown)
                : said(thrown, message);
    }

    private static String said(@Nullable Throwable thrown, String message) {
        var text = message.isEmpty() && thrown != null ? thrown.getMessage() : message;
        return text == null || text.isEmpty() ? "The request cannot be answered" : text;
    }

    private static String nothingHere(HttpServletRequest request, String description) {
        return "There is nothing at %s. What there is: %s".formatted(path(request), description);
    }

    private static String path(HttpServletRequest request) {
        return Excerpt.of(request.getRequestURI());
    }
}
