package dev.drawbridge.console.door;

import dev.drawbridge.wire.Dialect;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As much of a request as the door must understand to know where it belongs.
 *
 * @param action empty where the request names none
 * @param tagged the resources whose tags shall change, where that is asked for
 */
record Asked(Dialect dialect, String action, List<String> tagged) {

    private static final String SCOPE_END = "/aws4_request";
    private static final Set<String> TAGGING = Set.of("CreateTags", "DeleteTags");
    private static final Pattern RESOURCE = Pattern.compile("(?:^|&)ResourceId\\.\\d+=([^&]*)");

    /**
     * @param authorization the header of that name
     */
    static Asked of(@Nullable String authorization, @Nullable String query, byte[] form) {
        var body = new String(form, StandardCharsets.ISO_8859_1);
        var inQuery = query == null ? "" : query;
        var action = parameter(body, inQuery, "Action");
        var scope =
                authorization == null ? parameter("", inQuery, "X-Amz-Credential") : authorization;
        var dialect = dialect(signingName(scope), body, inQuery, action);
        boolean tags = dialect == Dialect.EC2 && TAGGING.contains(action);
        return new Asked(dialect, action, tags ? resources(body + "&" + inQuery) : List.of());
    }

    Owner owner() {
        return !tagged.isEmpty() && tagged.stream().allMatch(Asked::isOfService)
                ? Owner.PROVIDER
                : Routes.owner(dialect, action);
    }

    /** Tags of endpoint services and of something else: two services would have to change them. */
    boolean isOfTwoOwners() {
        return tagged.stream().anyMatch(Asked::isOfService)
                && !tagged.stream().allMatch(Asked::isOfService);
    }

    private static boolean isOfService(String resourceId) {
        return resourceId.startsWith("vpce-svc-");
    }

    private static List<String> resources(String form) {
        return RESOURCE.matcher(form).results().map(found -> decode(found.group(1))).toList();
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
