package dev.drawbridge.notification.delivery.mail;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail says: a text, and one link with the sentence before it. Written twice, for programs
 * that show HTML and for those that do not.
 *
 * @param extra between the text and the rest
 * @param rule whether a line parts the text from what we add to it
 * @param label of the link; empty for the address itself
 */
record Letter(String body, Extra extra, boolean rule, String sentence, String label, String url) {

    static final String NO_REPLY = "Please do not reply directly to this email.";

    /** Nothing of these is shown, but some programs stumble over them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private static final String HTML =
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%1$s</title></head>
            <body style="margin:0;padding:24px;font:15px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
            <div style="max-width:40em;margin:0 auto">
            <p style="margin:0 0 24px;overflow-wrap:anywhere">%2$s</p>
            %8$s%3$s<p style="margin:0 0 12px">%4$s<br><a href="%5$s" style="overflow-wrap:anywhere">%6$s</a></p>
            <p style="margin:0;opacity:.75">%7$s</p>
            </div></body>
            </html>
            """;

    private static final String RULE =
            "<hr style=\"border:0;border-top:1px solid #8888;margin:0 0 12px\">\n";

    private static final String EXTRA =
            """
            <p style="margin:0 0 24px">%s<br><a href="%s" style="overflow-wrap:anywhere">%s</a></p>
            <p style="margin:0;opacity:.75">For programs:</p>
            <pre style="margin:0 0 24px;opacity:.75;white-space:pre-wrap;overflow-wrap:anywhere">%s</pre>
            """;

    Letter(String body, boolean rule, String sentence, String label, String url) {
        this(body, Extra.NONE, rule, sentence, label, url);
    }

    String text() {
        return body
                + (extra.none() ? "" : below(extra))
                + (rule ? "\n\n--\n" : "\n\n")
                + sentence
                + "\n"
                + (label.isEmpty() ? "" : label + ": ")
                + url
                + "\n\n"
                + NO_REPLY
                + "\n";
    }

    private static String below(Extra extra) {
        return "\n\n%s\n%s: %s\n\nFor programs:\n%s"
                .formatted(extra.advice(), extra.label(), extra.url(), extra.json());
    }

    String html(String title) {
        return HTML.formatted(
                escaped(title),
                LINE_END.matcher(escaped(body)).replaceAll("<br>\n"),
                rule ? RULE : "",
                escaped(sentence),
                escaped(url),
                escaped(label.isEmpty() ? url : label),
                escaped(NO_REPLY),
                extra.none()
                        ? ""
                        : EXTRA.formatted(
                                escaped(extra.advice()),
                                escaped(extra.url()),
                                escaped(extra.label()),
                                escaped(extra.json())));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(UNSEEN.matcher(text).replaceAll(""), "UTF-8");
    }
}
