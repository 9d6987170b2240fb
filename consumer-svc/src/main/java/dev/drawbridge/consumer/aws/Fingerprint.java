package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.Tokens.Token;
import dev.drawbridge.wire.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells a repeated request from another one that came with the same token. */
final class Fingerprint {

    private static final int LONGEST_TOKEN = 64;

    private Fingerprint() {}

    /** For a request that may be repeated under a token; null without one. */
    static @Nullable Token token(@Nullable String clientToken, Record request) {
        if (clientToken == null || clientToken.isEmpty()) {
            return null;
        }
        if (clientToken.length() > LONGEST_TOKEN) {
            throw Fault.invalidParameterValue(
                    "A client token has at most %d characters.".formatted(LONGEST_TOKEN));
        }
        return new Token(clientToken, of(request));
    }

    private static String of(Record request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(request.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
