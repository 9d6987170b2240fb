package dev.drawbridge.provider.domain;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Create;
import java.util.Optional;

/** Each client token makes one service at most. */
public interface ClientTokens {

    /**
     * Takes the command's token in the running transaction.
     *
     * @return what the token has made before; empty when it was free, or there is none
     */
    Optional<Claim> claim(Create create);

    /**
     * @param parameters a fingerprint of what was asked for
     */
    record Claim(ServiceId serviceId, String parameters) {

        /** The same request again is answered with what it has made. */
        public Decision<EndpointServiceEvent> decide(Create again) {
            return again.parameters().equals(parameters)
                    ? Decision.nothing()
                    : Decision.refuse(new Refusal.TokenOfOtherParameters());
        }
    }
}
