package dev.drawbridge.console.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The Ed25519 key of this log.
 *
 * @param publicKey X.509, as in a PEM file
 */
public record SigningKey(byte[] publicKey, PrivateKey privateKey) {

    private static final String ALGORITHM = "Ed25519";

    /** The one that is there, or a new one: of several instances that start at once, one wins. */
    public static SigningKey of(JdbcClient jdbc) {
        if (jdbc.sql("select count(*) from audit_key").query(Long.class).single() == 0) {
            make(jdbc);
        }
        return jdbc.sql("select public_key, private_key from audit_key")
                .query((row, _) -> new SigningKey(row.getBytes(1), privateKey(row.getBytes(2))))
                .single();
    }

    public String publicText() {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    /** In base64. */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(JdbcClient jdbc) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            jdbc.sql(
                            "insert into audit_key (id, public_key, private_key) values (1, ?, ?)"
                                    + " on conflict do nothing")
                    .param(pair.getPublic().getEncoded())
                    .param(pair.getPrivate().getEncoded())
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningKey[" + publicText() + "]";
    }
}
