package dev.drawbridge.wire.api;

import dev.drawbridge.wire.Fault;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What no text column and no message can hold: a null character, and half of a pair of surrogates,
 * which is what is left of an emoji cut in two. Whoever sent it learns so, not the log.
 */
final class Unkeepable {

    private static final int ESCAPE = 6;

    private Unkeepable() {}

    static void refuse(@Nullable String query, byte[] body) {
        if ((query != null && query.contains("%00"))
                || holdsHalves(new String(body, StandardCharsets.UTF_8))) {
            throw Fault.invalidParameterValue(
                    "A null character, or half of a surrogate pair, is in no text of ours");
        }
    }

    /** Looks for JSON's escapes, since those are how such characters come through UTF-8. */
    private static boolean holdsHalves(String json) {
        boolean high = false;
        for (int i = json.indexOf('\\'); i >= 0 && i < json.length(); ) {
            int unit = unit(json, i);
            boolean low = unit >= 0 && Character.isLowSurrogate((char) unit);
            if (unit == 0 || low != high) {
                return true;
            }
            high = unit >= 0 && Character.isHighSurrogate((char) unit);
            int end = i + (unit < 0 ? 2 : ESCAPE);
            i = json.indexOf('\\', end);
            if (high && i != end) {
                return true;
            }
        }
        return false;
    }

    /**
     * @return -1 where the backslash escapes something else, or nothing that can be read
     */
    private static int unit(String json, int at) {
        if (at + ESCAPE > json.length() || json.charAt(at + 1) != 'u') {
            return -1;
        }
        var digits = json.substring(at + 2, at + ESCAPE);
        return digits.chars().allMatch(HexFormat::isHexDigit)
                ? HexFormat.fromHexDigits(digits)
                : -1;
    }
}
