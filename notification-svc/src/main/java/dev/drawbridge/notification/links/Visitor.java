package dev.drawbridge.notification.links;

import dev.drawbridge.axon.Circumstances;
import java.util.Map;
import java.util.UUID;

/** Someone who follows a link: he has no account, only the link. */
final class Visitor {

    private Visitor() {}

    static Map<String, String> circumstances() {
        return Map.of(
                Circumstances.PRINCIPAL,
                "anonymous",
                Circumstances.CORRELATION_ID,
                UUID.randomUUID().toString());
    }
}
