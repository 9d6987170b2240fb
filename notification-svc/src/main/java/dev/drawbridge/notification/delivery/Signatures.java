package dev.drawbridge.notification.delivery;

import dev.drawbridge.notification.trust.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Signs once for all subscribers of a message: what differs between them is not under the
 * signature, but for the text where it depends on the protocol.
 */
final class Signatures {

    private static final int KEPT = 1000;

    private record What(UUID message, String version, String text) {}

    private final SigningKey key;
    private final Map<What, String> made =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<What, String> eldest) {
                    return size() > KEPT;
                }
            };

    Signatures(SigningKey key) {
        this.key = key;
    }

    String of(UUID message, Map<String, ?> fields, String version) {
        var what = new What(message, version, Objects.toString(fields.get("Message")));
        synchronized (made) {
            var known = made.get(what);
            if (known != null) {
                return known;
            }
        }
        var signature = key.sign(fields, version);
        synchronized (made) {
            made.put(what, signature);
        }
        return signature;
    }
}
