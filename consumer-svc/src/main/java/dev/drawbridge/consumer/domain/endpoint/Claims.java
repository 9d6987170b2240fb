package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Optional;

/**
 * What all endpoints together may have: a token once, a quota of endpoints in a VPC, an address
 * once in a subnet, a private name once in a VPC. Every call belongs to the transaction of the
 * command it is made for.
 */
public interface Claims {

    /**
     * What an endpoint wants of what there is once, and what it gives back for it.
     *
     * @param groups all it is to have from now on
     */
    record Exchange(
            EndpointId endpointId,
            VpcId vpcId,
            List<Seat> coming,
            List<Interface> leaving,
            List<String> namesTaken,
            List<String> namesLeft,
            List<Group> groups) {

        public static Exchange of(RequestEndpoint request) {
            return new Exchange(
                    request.endpointId(),
                    request.place().vpcId(),
                    request.seats(),
                    List.of(),
                    Requesting.privateNames(request),
                    List.of(),
                    request.groups());
        }

        public static Exchange of(ModifyEndpoint command, Endpoint.Live endpoint) {
            return new Modifying(command, endpoint.connection(), endpoint.setup()).exchange();
        }
    }

    sealed interface Outcome {
        /**
         * @param addresses one for each seat
         */
        record Granted(List<Ipv4> addresses) implements Outcome {}

        record Denied(Record refusal) implements Outcome {}
    }

    /** Uses the request's token; the refusal where that was used before. */
    Optional<Record> repeated(RequestEndpoint request);

    /** For a new endpoint, which also counts in its VPC's quota. */
    Outcome claim(Exchange wanted);

    Outcome exchange(Exchange wanted);

    /** An endpoint that is being deleted no longer counts against its VPC's quota. */
    void giveBackQuota(EndpointId endpointId);

    /** The endpoint is gone: its addresses and its names may be given again. */
    void giveBackAddresses(EndpointId endpointId);
}
