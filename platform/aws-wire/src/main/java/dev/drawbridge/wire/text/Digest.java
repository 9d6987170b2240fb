package dev.drawbridge.wire.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of what was asked. */
public final class Digest {

    private Digest() {}

    /** SHA-256 of who asked and of the request as it was read, in hexadecimal. */
    public static String of(String principal, Record request) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest((principal + "\n" + request).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
