package dev.drawbridge.notification.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.trust.WebhookKey;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A signature as Standard Webhooks has it, by each of some secrets or private keys. */
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
                .map(secret -> signature(secret, signed))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String secret, byte[] signed) {
        var base64 = Base64.getEncoder();
        return secret.startsWith(WebhookKey.PRIVATE)
                ? "v1a," + base64.encodeToString(WebhookKey.sign(secret, signed))
                : "v1," + base64.encodeToString(mac(secret, signed));
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
