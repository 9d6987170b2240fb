package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.http.Credential;
import dev.drawbridge.wire.http.WireRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request says about its own signature, in its headers or (presigned) in its query.
 *
 * @param timestamp as sent
 * @param lifetime how long a presigned request holds; zero for headers
 */
record Authorization(
        Credential credential,
        List<String> signedHeaders,
        String signature,
        String timestamp,
        Instant signedAt,
        String sessionToken,
        Duration lifetime) {

    /** The whole header: nothing in it may be changed and still pass. */
    private static final Pattern HEADER =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 +Credential=[^,\\s]+, *SignedHeaders=([a-z0-9;_-]+), *"
                            + "Signature=([0-9a-f]{64})");

    private static final Pattern TIMESTAMP = Pattern.compile("\\d{8}T\\d{6}Z");
    private static final Pattern LIFETIME = Pattern.compile("\\d{1,6}");
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** True where somebody tried to sign, well or not. */
    static boolean attempted(WireRequest request) {
        return !request.header("authorization").isEmpty()
                || !query(request, "X-Amz-Signature").isEmpty();
    }

    /** Empty where anything is missing or misshapen. */
    static Optional<Authorization> in(WireRequest request) {
        var header = request.header("authorization");
        if (header.isEmpty()) {
            return presigned(request);
        }
        var matcher = HEADER.matcher(header);
        return matcher.matches()
                ? of(
                        request,
                        matcher.group(1),
                        matcher.group(2),
                        request.header("x-amz-date"),
                        request.header("x-amz-security-token"),
                        "0")
                : Optional.empty();
    }

    private static Optional<Authorization> presigned(WireRequest request) {
        return query(request, "X-Amz-Algorithm").equals(Signature.ALGORITHM)
                ? of(
                        request,
                        query(request, "X-Amz-SignedHeaders"),
                        query(request, "X-Amz-Signature"),
                        query(request, "X-Amz-Date"),
                        query(request, "X-Amz-Security-Token"),
                        query(request, "X-Amz-Expires"))
                : Optional.empty();
    }

    private static Optional<Authorization> of(
            WireRequest request,
            String signedHeaders,
            String signature,
            String timestamp,
            String sessionToken,
            String lifetime) {
        var credential = request.credential();
        if (credential == null
                || signedHeaders.isEmpty()
                || signature.isEmpty()
                || !LIFETIME.matcher(lifetime).matches()) {
            return Optional.empty();
        }
        return instant(timestamp)
                .map(signedAt ->
                        new Authorization(
                                credential,
                                Arrays.asList(signedHeaders.split(";")),
                                signature,
                                timestamp,
                                signedAt,
                                sessionToken,
                                Duration.ofSeconds(Long.parseLong(lifetime))));
    }

    private static Optional<Instant> instant(String timestamp) {
        try {
            return TIMESTAMP.matcher(timestamp).matches()
                    ? Optional.of(LocalDateTime.parse(timestamp, BASIC).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String timestamp(Instant instant) {
        return BASIC.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private static String query(WireRequest request, String name) {
        return Arrays.stream(request.query().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> UriText.decode(pair.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }
}
