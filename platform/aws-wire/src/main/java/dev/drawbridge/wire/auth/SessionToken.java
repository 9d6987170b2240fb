package dev.drawbridge.wire.auth;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What AssumeRole hands out beside the keys. It carries role and expiry itself, sealed with the
 * master key and bound to one access key, so that no service has to remember sessions.
 */
record SessionToken(String accessKeyId, String role, String session, Instant expires) {

    /** Neither a key, nor a role's name, nor a session's name can contain a line feed. */
    private static final Pattern PAYLOAD = Pattern.compile("(\\w+)\n(.+)\n(.+)\n(\\d{1,12})");

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    String sealed(MasterKey master) {
        var payload = ENCODER.encodeToString(Hmac.bytes(text()));
        return payload + "." + master.sealFor(payload);
    }

    /** Empty where the seal does not hold. */
    static Optional<SessionToken> verified(String token, MasterKey master) {
        int dot = token.indexOf('.');
        if (dot < 0
                || !Hmac.same(master.sealFor(token.substring(0, dot)), token.substring(dot + 1))) {
            return Optional.empty();
        }
        return believed(token);
    }

    /** Reads a token without asking who made it. */
    static Optional<SessionToken> believed(String token) {
        int dot = token.indexOf('.');
        try {
            var payload = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, dot)));
            return parsed(new String(payload, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<SessionToken> parsed(String text) {
        var matcher = PAYLOAD.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new SessionToken(
                                matcher.group(1),
                                matcher.group(2),
                                matcher.group(3),
                                Instant.ofEpochSecond(Long.parseLong(matcher.group(4)))))
                : Optional.empty();
    }

    private String text() {
        return String.join(
                "\n", accessKeyId, role, session, String.valueOf(expires.getEpochSecond()));
    }

    String arn(String account) {
        return "arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, role, session);
    }
}
