package dev.drawbridge.notification.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** As a receiver verifies who has read Standard Webhooks and knows nothing but a public key. */
public final class Verifier {

    /** What RFC 8410 puts before the 32 bytes. */
    private static final String ED25519 = "302a300506032b6570032100";

    private Verifier() {}

    /**
     * @param signatures as the header has them
     */
    public static boolean accepts(
            String publicKey, String id, String seconds, String body, String signatures) {
        var signed = (id + "." + seconds + "." + body).getBytes(UTF_8);
        return asymmetric(signatures).stream()
                .anyMatch(signature -> verifies(publicKey, signed, signature));
    }

    public static List<byte[]> asymmetric(String signatures) {
        return Stream.of(signatures.split(" "))
                .filter(signature -> signature.startsWith("v1a,"))
                .map(signature -> Base64.getDecoder().decode(signature.substring(4)))
                .toList();
    }

    public static boolean verifies(String publicKey, byte[] signed, byte[] signature) {
        try {
            var hex =
                    HexFormat.of()
                            .formatHex(Base64.getDecoder().decode(publicKey.replace("whpk_", "")));
            var key = new X509EncodedKeySpec(HexFormat.of().parseHex(ED25519 + hex));
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(key));
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException defect) {
            throw new IllegalArgumentException(publicKey, defect);
        }
    }
}
