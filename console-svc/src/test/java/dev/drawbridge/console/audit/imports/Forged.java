package dev.drawbridge.console.audit.imports;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** An export of nothing that anybody can sign with a key of their own. */
final class Forged {

    private Forged() {}

    /**
     * @param account as it stands in JSON
     */
    static String of(String account) {
        var plain = account.replace("\\u0000", "\0");
        var signed =
                "drawbridge-audit-export.v1\n"
                        + plain
                        + "\n1\n0\n0\n0\n\n\n0\n2026-11-27T10:00:00Z\n\n";
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            var base64 = Base64.getEncoder();
            return """
            {"drawbridge":"audit-export.v1","account":"%s","from":1,"to":0,"events":0,"omitted":0,\
            "previous":"","head":"","end":0,"at":"2026-11-27T10:00:00Z","publicKey":"%s",\
            "checkpoints":[],"signature":"%s"}
            """
                    .formatted(
                            account,
                            base64.encodeToString(keys.getPublic().getEncoded()),
                            base64.encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
