package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.http.Credential;
import java.util.List;

/** Signature Version 4: from a canonical request to 64 hex digits. */
final class Signature {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private Signature() {}

    /**
     * @param timestamp as sent, {@code 20150830T123600Z}
     */
    static String of(
            String canonicalRequest, String timestamp, Credential credential, String secret) {
        var text = stringToSign(canonicalRequest, timestamp, credential);
        return Hmac.hex(Hmac.hmac(signingKey(secret, credential), text));
    }

    static String stringToSign(String canonicalRequest, String timestamp, Credential credential) {
        var hash = Hmac.sha256(Hmac.bytes(canonicalRequest));
        return String.join("\n", ALGORITHM, timestamp, credential.scope(), hash);
    }

    private static byte[] signingKey(String secret, Credential credential) {
        var key = Hmac.bytes("AWS4" + secret);
        var steps =
                List.of(
                        credential.date(),
                        credential.region(),
                        credential.service(),
                        "aws4_request");
        for (var step : steps) {
            key = Hmac.hmac(key, step);
        }
        return key;
    }
}
