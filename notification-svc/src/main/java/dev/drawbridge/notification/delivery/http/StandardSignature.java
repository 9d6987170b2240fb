package dev.drawbridge.notification.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A signature as Standard Webhooks has it, by each of some secrets. */
final class StandardSignature {

    private static final String PREFIX = "whsec_";

    private StandardSignature() {}

    /**
     * @param id without a dot
     * @param seconds of the attempt, since 1970
     * @param secrets newest first
     */
    static String of(String id, long seconds, String body, List<String> secrets) {
        var signed = (id + "." + seconds + "." + body).getBytes(UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(mac(secret, signed)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] mac(String secret, byte[] text) {
        try {
            var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
