package dev.drawbridge.console.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Forms that carry a file. Nothing of one is read before it is known who sends it and how long it
 * is.
 *
 * @param mostBytes the whole request
 */
public record Uploads(long mostBytes) {

    public static boolean isOne(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && (request.getContentLengthLong() > 0
                        || request.getHeader("Transfer-Encoding") != null);
    }

    public boolean admits(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= mostBytes;
    }

    public String refusal() {
        return "A file of up to %d MiB can be handed in here, with its length said beforehand."
                        .formatted(mostBytes >> 20)
                + " Export fewer positions (from, to) into each.";
    }
}
