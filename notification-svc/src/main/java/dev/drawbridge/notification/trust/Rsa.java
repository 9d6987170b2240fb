package dev.drawbridge.notification.trust;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * RSA by AWS-LC where there is machine code for this platform, by the JDK elsewhere: the signatures
 * are the same bytes. A key is read by whoever signs with it, else it is translated each time.
 */
final class Rsa {

    private static final Provider PROVIDER = provider();

    private Rsa() {}

    private static Provider provider() {
        var fast = AmazonCorrettoCryptoProvider.INSTANCE;
        var missing = fast.getLoadingError();
        if (missing == null) {
            return fast;
        }
        System.getLogger(Rsa.class.getName())
                .log(Level.INFO, "Messages are signed by the JDK: {0}", missing.getMessage());
        return Security.getProvider("SunRsaSign");
    }

    /**
     * @param pkcs8 as {@link PrivateKey#getEncoded()} writes it
     */
    static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA", PROVIDER)
                .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    static Signature signature(String algorithm) throws GeneralSecurityException {
        return Signature.getInstance(algorithm, PROVIDER);
    }
}
