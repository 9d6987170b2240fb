package dev.drawbridge.console.door;

import dev.drawbridge.wire.Dialect;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * As much of a request as the door must understand to know where it belongs.
 *
 * @param action empty where the request names none
 */
record Asked(Dialect dialect, String action) {

    private static final String SCOPE_END = "/aws4_request";

    /**
     * @param authorization the header of that name
     */
    static Asked of(@Nullable String authorization, @Nullable String query, byte[] form) {
        var body = new String(form, StandardCharsets.ISO_8859_1);
        var inQuery = query == null ? "" : query;
        var action = parameter(body, inQuery, "Action");
        var scope =
                authorization == null ? parameter("", inQuery, "X-Amz-Credential") : authorization;
        return new Asked(dialect(signingName(scope), body, inQuery, action), action);
    }

    Owner owner() {
        return Routes.owner(dialect, action);
    }

    /** What a mail's reader clicks on; all else from another site's page is refused. */
    boolean isLinkInMail() {
        return action.equals("ConfirmSubscription") || action.equals("Unsubscribe");
    }

    private static Dialect dialect(String signingName, String body, String query, String action) {
        for (var dialect : Dialect.values()) {
            if (dialect.signingName().equals(signingName)) {
                return dialect;
            }
        }
        var version = parameter(body, query, "Version");
        for (var dialect : Dialect.values()) {
            if (dialect.version().equals(version)) {
                return dialect;
            }
        }
        return Routes.dialectOf(action);
    }

    /** Out of {@code …Credential=AKID/20260101/us-east-1/ec2/aws4_request…}. */
    private static String signingName(String credential) {
        int end = credential.indexOf(SCOPE_END);
        return end < 0 ? "" : credential.substring(credential.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String parameter(String body, String query, String name) {
        var found = find(body, name);
        return found.isEmpty() ? find(query, name) : found;
    }

    private static String find(String form, String name) {
        var key = name + "=";
        int at = form.startsWith(key) ? 0 : form.indexOf("&" + key) + 1;
        if (at == 0 && !form.startsWith(key)) {
            return "";
        }
        int start = at + key.length();
        int end = form.indexOf('&', start);
        return decode(end < 0 ? form.substring(start) : form.substring(start, end));
    }

    private static String decode(String value) {
        if (value.indexOf('%') < 0 && value.indexOf('+') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
