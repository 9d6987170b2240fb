package dev.drawbridge.notification.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MachineCodeTest {

    private static PrivateKey made() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "SHA256withRSA"})
    void n14_what_is_signed_here_is_what_the_jdk_would_have_signed(String algorithm)
            throws GeneralSecurityException {
        var key = made();
        var text = new byte[1000];
        new Random(14).nextBytes(text);
        var ours = MachineCode.signature(algorithm);
        ours.initSign(MachineCode.rsaKey(key.getEncoded()));
        ours.update(text);
        var jdks = Signature.getInstance(algorithm, "SunRsaSign");
        jdks.initSign(key);
        jdks.update(text);
        assertThat(ours.sign()).isEqualTo(jdks.sign());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "SHA256withRSA", "Ed25519"})
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void it_is_machine_code_that_signs(String algorithm) throws GeneralSecurityException {
        assertThat(MachineCode.signature(algorithm).getProvider().getName())
                .isEqualTo("AmazonCorrettoCryptoProvider");
    }
}
