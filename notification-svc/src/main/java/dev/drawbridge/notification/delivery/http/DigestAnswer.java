package dev.drawbridge.notification.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** HTTP Digest (RFC 7616, and the older 2617): the password itself never goes over the wire. */
final class DigestAnswer {

    private static final Pattern SCHEME =
            Pattern.compile("(?:^|,)\\s*Digest\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w++)\\s*+=\\s*+(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s,\"]++))");

    /** Longer ones are no challenge but an attack. */
    private static final int LONGEST = 4_096;

    private final Map<String, String> challenge;

    private DigestAnswer(Map<String, String> challenge) {
        this.challenge = challenge;
    }

    /** To the strongest challenge that can be answered; empty where there is none. */
    static Optional<DigestAnswer> to(List<String> challenges) {
        return challenges.stream()
                .filter(header -> header.length() <= LONGEST)
                .flatMap(header -> SCHEME.splitAsStream(header).skip(1))
                .map(DigestAnswer::parameters)
                .map(DigestAnswer::new)
                .filter(DigestAnswer::isPossible)
                .max((a, b) ->
                        Boolean.compare(
                                a.algorithm().startsWith("SHA"), b.algorithm().startsWith("SHA")));
    }

    private static Map<String, String> parameters(String challenge) {
        var found = new HashMap<String, String>();
        PARAMETER
                .matcher(challenge)
                .results()
                .forEach(m ->
                        found.putIfAbsent(
                                m.group(1).toLowerCase(Locale.ROOT),
                                m.group(2) == null
                                        ? m.group(3)
                                        : m.group(2).replaceAll("\\\\(.)", "$1")));
        return found;
    }

    private boolean isPossible() {
        return challenge.containsKey("nonce")
                && List.of("MD5", "MD5-SESS", "SHA-256", "SHA-256-SESS").contains(algorithm())
                && (!challenge.containsKey("qop") || hasQuality());
    }

    private boolean hasQuality() {
        return Arrays.asList(
                        challenge.getOrDefault("qop", "").toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .contains("auth");
    }

    private String algorithm() {
        return challenge.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
    }

    /**
     * @param uri path and query, as in the request line
     * @param nonce of the client: anything that was never used
     */
    String header(String method, String uri, String user, String password, String nonce) {
        var realm = challenge.getOrDefault("realm", "");
        var server = challenge.getOrDefault("nonce", "");
        var secret = hash(user + ":" + realm + ":" + password);
        if (algorithm().endsWith("-SESS")) {
            secret = hash(secret + ":" + server + ":" + nonce);
        }
        var request = hash(method + ":" + uri);
        var middle = hasQuality() ? server + ":00000001:" + nonce + ":auth" : server;
        var header =
                "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", algorithm=%s, response=\"%s\""
                        .formatted(
                                quoted(user),
                                quoted(realm),
                                quoted(server),
                                uri,
                                challenge.getOrDefault("algorithm", "MD5"),
                                hash(secret + ":" + middle + ":" + request));
        if (hasQuality()) {
            header += ", qop=auth, nc=00000001, cnonce=\"" + nonce + "\"";
        }
        var opaque = challenge.get("opaque");
        return opaque == null ? header : header + ", opaque=\"" + quoted(opaque) + "\"";
    }

    private static String quoted(String text) {
        return text.replaceAll("[\\r\\n]", "").replaceAll("([\"\\\\])", "\\\\$1");
    }

    private String hash(String text) {
        try {
            var name = algorithm().startsWith("SHA-256") ? "SHA-256" : "MD5";
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(name).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
