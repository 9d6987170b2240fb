package dev.drawbridge.consumer.flow.http;

import dev.drawbridge.wire.text.Excerpt;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a client wants to go.
 *
 * @param rest the path and query of a request; empty for a tunnel
 */
public record Destination(String host, int port, String rest) {

    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9*]([A-Za-z0-9.*-]{0,253}))(?::(\\d{1,5}))?");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)http://([^/?#]*)([/?][^#]*)?(?:#.*)?");
    private static final int HTTP = 80;

    public static Destination tunnel(String target) throws Closed {
        return parsed(target, -1, "");
    }

    public static Destination request(String target) throws Closed {
        var match = ABSOLUTE.matcher(target);
        if (!match.matches()) {
            throw new Closed(
                    Closed.BAD_REQUEST,
                    "This is a proxy: ask for http://NAME/… or CONNECT NAME:PORT, not for "
                            + Excerpt.of(target));
        }
        var rest = match.group(2) == null ? "/" : match.group(2);
        return parsed(match.group(1), HTTP, rest.startsWith("?") ? "/" + rest : rest);
    }

    private static Destination parsed(String authority, int usual, String rest) throws Closed {
        var match = AUTHORITY.matcher(authority);
        if (match.matches()) {
            int port = match.group(3) == null ? usual : Integer.parseInt(match.group(3));
            if (port >= 1 && port <= 65_535) {
                return new Destination(match.group(1).toLowerCase(Locale.ROOT), port, rest);
            }
        }
        throw new Closed(
                Closed.BAD_REQUEST,
                "'%s' is no name or IPv4 address with a port".formatted(Excerpt.of(authority)));
    }
}
