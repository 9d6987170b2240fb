package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.Tokens.Token;
import dev.drawbridge.consumer.domain.endpoint.Changes.NamingWish;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public sealed interface EndpointCommand {

    EndpointId endpointId();

    /**
     * @param resolves whether the VPC has both attributes that private DNS needs
     * @param hasGateway whether it has a Gateway endpoint for the service too
     */
    record Place(VpcId vpcId, boolean resolves, boolean hasGateway) {

        public Place(VpcId vpcId, boolean resolves) {
            this(vpcId, resolves, false);
        }
    }

    /**
     * @param addresses one for each seat; null until they have been claimed – then nothing but
     *     whether it may be is decided
     */
    record RequestEndpoint(
            EndpointId endpointId,
            Connection connection,
            Offer offer,
            String requestedBy,
            Place place,
            List<Seat> seats,
            @Nullable List<Ipv4> addresses,
            List<Group> groups,
            String dnsSuffix,
            NamingWish naming,
            String policyDocument,
            @Nullable Token token,
            Map<String, String> tags)
            implements EndpointCommand {

        public RequestEndpoint with(List<Ipv4> claimed) {
            return new RequestEndpoint(
                    endpointId,
                    connection,
                    offer,
                    requestedBy,
                    place,
                    seats,
                    claimed,
                    groups,
                    dnsSuffix,
                    naming,
                    policyDocument,
                    token,
                    tags);
        }
    }

    /**
     * @param addresses one for each newcomer among the seats; null until they have been claimed
     */
    record ModifyEndpoint(
            EndpointId endpointId,
            AccountId caller,
            RegionName region,
            String modifiedBy,
            Offer offer,
            Place place,
            Changes changes,
            @Nullable List<Ipv4> addresses)
            implements EndpointCommand {

        public ModifyEndpoint with(List<Ipv4> claimed) {
            return new ModifyEndpoint(
                    endpointId, caller, region, modifiedBy, offer, place, changes, claimed);
        }
    }

    record DeleteEndpoint(EndpointId endpointId, AccountId caller, RegionName region)
            implements EndpointCommand {}

    /** What the provider says. Late, early and repeated words change nothing. */
    sealed interface ProviderSays extends EndpointCommand {}

    record NoteRequestReceived(EndpointId endpointId, boolean acceptanceRequired)
            implements ProviderSays {}

    record NoteAccepted(EndpointId endpointId) implements ProviderSays {}

    record NoteRejected(EndpointId endpointId, String reason) implements ProviderSays {}

    record NoteFailed(EndpointId endpointId, String reason) implements ProviderSays {}

    record NoteExpired(EndpointId endpointId) implements ProviderSays {}

    /** The interfaces whose making began at that moment are ready. */
    record FinishProvisioning(EndpointId endpointId, Instant since) implements EndpointCommand {}

    record FinishDeletion(EndpointId endpointId) implements EndpointCommand {}
}
