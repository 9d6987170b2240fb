package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.id.EndpointId;
import java.util.List;

/**
 * What all endpoints together may have: a token once, a quota of endpoints in a VPC, an address
 * once in a subnet. Every call belongs to the transaction of the command it is made for.
 */
public interface Claims {

    sealed interface Outcome {
        /**
         * @param addresses one for each seat
         */
        record Granted(List<Ipv4> addresses) implements Outcome {}

        record Denied(Record refusal) implements Outcome {}
    }

    Outcome claim(RequestEndpoint request);

    /** An endpoint that is being deleted no longer counts against its VPC's quota. */
    void giveBackQuota(EndpointId endpointId);

    /** The endpoint is gone: its addresses may be given again. */
    void giveBackAddresses(EndpointId endpointId);
}
