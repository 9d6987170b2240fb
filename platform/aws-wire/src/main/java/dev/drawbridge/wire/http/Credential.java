package dev.drawbridge.wire.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A credential scope: {@code AKID/20150830/us-east-1/ec2/aws4_request}.
 *
 * @param date yyyymmdd
 */
public record Credential(String accessKeyId, String date, String region, String service) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "([\\w+=,.@-]{1,256})/(\\d{8})/([a-z0-9-]{1,64})/([a-z0-9-]{1,64})/aws4_request");
    private static final Pattern IN_HEADER = Pattern.compile("Credential=([^,\\s]+)");
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)X-Amz-Credential=([^&]+)");

    /** As it stands in a string to sign. */
    public String scope() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }

    static @Nullable Credential in(WireRequest request) {
        var inHeader = IN_HEADER.matcher(request.header("authorization"));
        if (inHeader.find()) {
            return parse(inHeader.group(1));
        }
        var inQuery = IN_QUERY.matcher(request.query());
        return inQuery.find() ? parse(decoded(inQuery.group(1))) : null;
    }

    private static @Nullable Credential parse(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? new Credential(
                        matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
                : null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // no credential has this shape
        }
    }
}
