package dev.drawbridge.notification.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/** A plain page: a heading, a text, and perhaps one button. All that is shown is escaped. */
final class Page {

    private static final String HTML =
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem;overflow-wrap:anywhere}button{font:inherit;padding:.5rem 1.25rem}</style>
            </head>
            <body><main><h1>%1$s</h1><p>%2$s</p>%3$s</main></body>
            </html>
            """;

    private Page() {}

    static void show(HttpServletResponse response, int status, String heading, String text)
            throws IOException {
        write(response, status, heading, text, "");
    }

    /** With one more way to go. */
    static void show(
            HttpServletResponse response, String heading, String text, String label, String url)
            throws IOException {
        var link =
                "<p><a href=\"%s\">%s</a></p>"
                        .formatted(HtmlUtils.htmlEscape(url), HtmlUtils.htmlEscape(label));
        write(response, HttpServletResponse.SC_OK, heading, text, link);
    }

    static void unsubscribed(HttpServletResponse response) throws IOException {
        show(
                response,
                HttpServletResponse.SC_OK,
                "You are not subscribed",
                "You will get no more notifications from this subscription.");
    }

    static void guarded(HttpServletResponse response) throws IOException {
        show(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "Not without credentials",
                "This subscription can only be ended by its owner, with credentials.");
    }

    /** A program that follows links changes nothing: only the button does. */
    static void ask(
            HttpServletResponse response,
            String heading,
            String text,
            String button,
            Map<String, String> fields)
            throws IOException {
        var form = new StringBuilder("<form method=\"post\">");
        fields.forEach((name, value) ->
                form.append("<input type=\"hidden\" name=\"")
                        .append(HtmlUtils.htmlEscape(name))
                        .append("\" value=\"")
                        .append(HtmlUtils.htmlEscape(value))
                        .append("\">"));
        form.append("<button>").append(HtmlUtils.htmlEscape(button)).append("</button></form>");
        write(response, HttpServletResponse.SC_OK, heading, text, form.toString());
    }

    private static void write(
            HttpServletResponse response, int status, String heading, String text, String form)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        var page = HTML.formatted(HtmlUtils.htmlEscape(heading), HtmlUtils.htmlEscape(text), form);
        response.getOutputStream().write(page.getBytes(UTF_8));
    }

    static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
