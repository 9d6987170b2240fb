package dev.drawbridge.notification.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * Ed25519 keys as Standard Webhooks writes them: the private one, with the public one behind it.
 */
public final class WebhookKey {

    public static final String PRIVATE = "whsk_";

    private static final String PUBLIC = "whpk_";
    private static final String ED25519 = "Ed25519";
    private static final int BYTES = 32;

    private WebhookKey() {}

    public static String make() {
        try {
            var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            var own = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            var shown = pair.getPublic().getEncoded();
            var both = Arrays.copyOf(own, 2 * BYTES);
            System.arraycopy(shown, shown.length - BYTES, both, BYTES, BYTES);
            return PRIVATE + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** What receivers verify with. */
    public static String publicKey(String key) {
        return PUBLIC
                + Base64.getEncoder()
                        .encodeToString(Arrays.copyOfRange(bytes(key), BYTES, 2 * BYTES));
    }

    public static byte[] sign(String key, byte[] text) {
        try {
            var own = Arrays.copyOf(bytes(key), BYTES);
            var signature = MachineCode.signature(ED25519);
            signature.initSign(
                    KeyFactory.getInstance(ED25519)
                            .generatePrivate(
                                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, own)));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] bytes(String key) {
        return Base64.getDecoder().decode(key.substring(PRIVATE.length()));
    }
}
