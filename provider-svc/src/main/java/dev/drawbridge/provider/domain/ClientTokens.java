package dev.drawbridge.provider.domain;

import dev.drawbridge.events.id.ServiceId;
import org.jspecify.annotations.Nullable;

/** Each client token makes one service at most. */
public interface ClientTokens {

    /**
     * Takes the token in the running transaction.
     *
     * @return null when the token was free; otherwise what it has made
     */
    @Nullable Claim claim(Scope owner, Claim wanted, String clientToken);

    /**
     * @param parameters a fingerprint of what was asked for
     */
    record Claim(ServiceId serviceId, String parameters) {}
}
