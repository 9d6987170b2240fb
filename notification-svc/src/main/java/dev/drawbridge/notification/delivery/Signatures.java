package dev.drawbridge.notification.delivery;

import dev.drawbridge.notification.trust.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Signs once for all subscribers of a message, who mostly ask at the same moment: what differs
 * between them is not under the signature, but for the text where it depends on the protocol.
 */
final class Signatures {

    private static final int KEPT = 1000;

    private record What(UUID message, String version, String text) {}

    private final SigningKey key;
    private final Map<What, FutureTask<String>> made =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<What, FutureTask<String>> eldest) {
                    return size() > KEPT;
                }
            };

    Signatures(SigningKey key) {
        this.key = key;
    }

    /**
     * @param text which of the message's texts is signed
     */
    String of(UUID message, String text, Map<String, ?> fields, String version) {
        var what = new What(message, version, text);
        FutureTask<String> signature;
        synchronized (made) {
            signature =
                    made.computeIfAbsent(
                            what, _ -> new FutureTask<>(() -> key.sign(fields, version)));
        }
        // Whoever comes first signs; the others wait for him.
        signature.run();
        try {
            return signature.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while signing " + message, stopping);
        } catch (ExecutionException defect) {
            synchronized (made) {
                made.remove(what, signature);
            }
            throw new IllegalStateException("cannot sign " + message, defect);
        }
    }
}
