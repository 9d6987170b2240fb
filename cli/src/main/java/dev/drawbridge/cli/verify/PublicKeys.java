package dev.drawbridge.cli.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 with the JDK's own means. */
record PublicKeys(PublicKey key) {

    static PublicKeys of(String base64) throws Tampered {
        try {
            var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return new PublicKeys(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Tampered(0, "the public key is none: " + base64);
        }
    }

    boolean signed(String text, String base64) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
