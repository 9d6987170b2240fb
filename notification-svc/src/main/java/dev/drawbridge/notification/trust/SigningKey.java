package dev.drawbridge.notification.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.domain.message.StringToSign;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * What messages are signed with and tokens are made of.
 *
 * @param certificate one certificate in PEM, with line feeds, as AWS's verifiers want it
 * @param tokenKey of the confirmation tokens
 */
public record SigningKey(PrivateKey privateKey, String certificate, byte[] tokenKey) {

    /**
     * The signature of a message's JSON fields, in base64.
     *
     * @param version {@code 1} or {@code 2}, a topic's SignatureVersion
     */
    public String sign(Map<String, ?> fields, String version) {
        try {
            var signature =
                    MachineCode.signature(version.equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            signature.initSign(privateKey);
            signature.update(StringToSign.of(fields).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException("cannot sign", defect);
        }
    }

    /** Where the certificate is served: the name changes with the certificate. */
    public String certificatePath() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(certificate.getBytes(US_ASCII));
            var name = HexFormat.of().formatHex(digest, 0, 16);
            return "/SimpleNotificationService-" + name + ".pem";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
