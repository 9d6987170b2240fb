package dev.drawbridge.notification.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a key of 2048 bits and a certificate that AWS's verifiers accept for SNS. */
final class NewSigningKey {

    private static final String NAME = "sns.amazonaws.com";
    private static final Duration LIFE = Duration.ofDays(3650);

    private NewSigningKey() {}

    static SigningKey make(Instant now) {
        try {
            var random = new SecureRandom();
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random);
            var keys = generator.generateKeyPair();
            var tokenKey = new byte[32];
            random.nextBytes(tokenKey);
            return new SigningKey(keys.getPrivate(), certificate(keys, now, random), tokenKey);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException defect) {
            throw new IllegalStateException("cannot make a signing key", defect);
        }
    }

    private static String certificate(KeyPair keys, Instant now, SecureRandom random)
            throws CertIOException, OperatorCreationException, CertificateException {
        var name = new X500Name("CN=" + NAME);
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, random),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(LIFE)),
                        name,
                        keys.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, NAME)));
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        return pem(certificate.getEncoded());
    }

    private static String pem(byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }
}
