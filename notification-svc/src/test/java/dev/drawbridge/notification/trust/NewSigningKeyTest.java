package dev.drawbridge.notification.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NewSigningKeyTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void it_is_what_the_verifiers_of_aws_accept() throws Exception {
        var key = NewSigningKey.make(NOON);
        assertThat(((RSAPrivateKey) key.privateKey()).getModulus().bitLength()).isEqualTo(2048);
        assertThat(key.certificate())
                .matches(
                        "-----BEGIN CERTIFICATE-----\\n([A-Za-z0-9+/=]{1,64}\\n)+-----END CERTIFICATE-----\\n");
        var certificate =
                (X509Certificate)
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(
                                        new ByteArrayInputStream(
                                                key.certificate().getBytes(US_ASCII)));
        assertThat(certificate.getSubjectX500Principal()).hasToString("CN=sns.amazonaws.com");
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactly(List.of(2, "sns.amazonaws.com"));
        certificate.checkValidity(Date.from(NOON.minus(Duration.ofHours(23))));
        certificate.checkValidity(Date.from(NOON.plus(Duration.ofDays(3649))));
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void no_two_are_alike() {
        var one = NewSigningKey.make(NOON);
        var other = NewSigningKey.make(NOON);
        assertThat(one.tokenKey()).hasSize(32).isNotEqualTo(other.tokenKey());
        assertThat(one.tokenKey()).isNotEqualTo(new byte[32]);
        assertThat(one.privateKey()).isNotEqualTo(other.privateKey());
    }
}
