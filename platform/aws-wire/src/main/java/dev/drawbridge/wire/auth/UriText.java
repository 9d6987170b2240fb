package dev.drawbridge.wire.auth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;

/** Percent-encoding as SigV4 wants it: every byte but RFC 3986's unreserved ones. */
final class UriText {

    private UriText() {}

    static String encode(String text) {
        var out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (unreserved(b)) {
                out.append((char) b);
            } else {
                out.append("%%%02X".formatted(b & 0xff).toUpperCase(Locale.ROOT));
            }
        }
        return out.toString();
    }

    /** What is not a well-formed escape stands for itself; the signature decides. */
    static String decode(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
            int low = high < 0 ? -1 : digit(bytes[i + 2]);
            if (low < 0) {
                out.write(bytes[i]);
            } else {
                out.write(high << 4 | low);
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Removes {@code .}, {@code ..} and doubled slashes, then encodes each segment. */
    static String canonicalPath(String path) {
        var kept = new ArrayDeque<String>();
        for (var segment : path.split("/")) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(encode(segment));
            }
        }
        boolean trailing = path.endsWith("/") && !kept.isEmpty();
        return "/" + String.join("/", kept) + (trailing ? "/" : "");
    }

    private static int digit(byte b) {
        return Character.digit(b, 16);
    }

    private static boolean unreserved(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
