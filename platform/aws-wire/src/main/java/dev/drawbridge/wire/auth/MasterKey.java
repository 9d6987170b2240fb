package dev.drawbridge.wire.auth;

import java.util.Arrays;
import java.util.Base64;

/** The one secret all others are derived from, so that accounts and sessions need no table. */
final class MasterKey {

    private static final int SHORTEST = 16;

    /** 30 bytes are 40 characters of base64, as long as a secret of AWS's. */
    private static final int SECRET_BYTES = 30;

    private final byte[] bytes;

    MasterKey(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "A master key needs at least " + SHORTEST + " characters");
        }
        this.bytes = Hmac.bytes(text);
    }

    String secretFor(String accessKeyId) {
        var derived = Hmac.hmac(bytes, accessKeyId);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(derived, SECRET_BYTES));
    }

    /** Seals what a session token says. No access key id begins like this, so neither forges. */
    String sealFor(String payload) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hmac.hmac(bytes, "session-token:" + payload));
    }
}
