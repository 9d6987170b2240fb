package dev.drawbridge.provider.aws;

import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** A private name with the proof that AWS would ask for. */
final class PrivateNames {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String ANY = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PrivateNames() {}

    static PrivateDnsName fresh(String name) {
        return new PrivateDnsName(
                name.toLowerCase(Locale.ROOT),
                "pendingVerification",
                "_" + random(LOWER),
                "vpce:" + random(ANY));
    }

    private static String random(String alphabet) {
        return RANDOM.ints(LENGTH, 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }
}
