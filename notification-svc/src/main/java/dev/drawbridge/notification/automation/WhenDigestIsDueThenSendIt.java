package dev.drawbridge.notification.automation;

import dev.drawbridge.notification.delivery.digest.Digests;
import dev.drawbridge.notification.delivery.digest.SendDigest;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** A timer fires at least once; a round ends once. */
@Component
final class WhenDigestIsDueThenSendIt {

    private final Digests digests;

    WhenDigestIsDueThenSendIt(Digests digests) {
        this.digests = digests;
    }

    @CommandHandler
    void handle(SendDigest due) {
        digests.end(due);
    }
}
