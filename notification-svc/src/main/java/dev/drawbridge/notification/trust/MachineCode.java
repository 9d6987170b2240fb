package dev.drawbridge.notification.trust;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signatures by AWS-LC where there is machine code for this platform, by the JDK elsewhere: they
 * are the same bytes.
 */
final class MachineCode {

    private static final @Nullable Provider AWS_LC = provider();

    private MachineCode() {}

    private static @Nullable Provider provider() {
        var fast = AmazonCorrettoCryptoProvider.INSTANCE;
        var missing = fast.getLoadingError();
        if (missing == null) {
            return fast;
        }
        System.getLogger(MachineCode.class.getName())
                .log(Level.INFO, "Messages are signed by the JDK: {0}", missing.getMessage());
        return null;
    }

    /**
     * Read by whoever signs with it, else it is translated each time.
     *
     * @param pkcs8 as {@link PrivateKey#getEncoded()} writes it
     */
    static PrivateKey rsaKey(byte[] pkcs8) throws GeneralSecurityException {
        var factory =
                AWS_LC == null
                        ? KeyFactory.getInstance("RSA")
                        : KeyFactory.getInstance("RSA", AWS_LC);
        return factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    static Signature signature(String algorithm) throws GeneralSecurityException {
        return AWS_LC == null
                ? Signature.getInstance(algorithm)
                : Signature.getInstance(algorithm, AWS_LC);
    }
}
