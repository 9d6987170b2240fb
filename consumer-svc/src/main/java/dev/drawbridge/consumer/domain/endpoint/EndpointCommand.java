package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public sealed interface EndpointCommand {

    EndpointId endpointId();

    /** What the directory says of the service at the time of asking. */
    record Offer(boolean acceptanceRequired, Set<AvailabilityZoneId> zones) {}

    /**
     * The caller's name for a request that it may repeat.
     *
     * @param fingerprint of the parameters: a repetition must have the same
     */
    record Token(String value, String fingerprint) {}

    /**
     * @param addresses one for each seat, once they have been claimed
     */
    record RequestEndpoint(
            EndpointId endpointId,
            Connection connection,
            Offer offer,
            String requestedBy,
            VpcId vpcId,
            List<Seat> seats,
            List<Ipv4> addresses,
            List<Group> groups,
            String dnsSuffix,
            boolean privateDnsEnabled,
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
                    vpcId,
                    seats,
                    claimed,
                    groups,
                    dnsSuffix,
                    privateDnsEnabled,
                    policyDocument,
                    token,
                    tags);
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
