package dev.drawbridge.notification.domain.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What receivers verify Standard Webhooks signatures with: a shared secret, a public key, or both.
 */
public enum SignatureKind {
    SYMMETRIC,
    ASYMMETRIC,
    BOTH;

    public static Optional<SignatureKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static SignatureKind of(boolean secret, boolean keyPair) {
        if (secret && keyPair) {
            return BOTH;
        }
        return keyPair ? ASYMMETRIC : SYMMETRIC;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean secret() {
        return this != ASYMMETRIC;
    }

    public boolean keyPair() {
        return this != SYMMETRIC;
    }
}
