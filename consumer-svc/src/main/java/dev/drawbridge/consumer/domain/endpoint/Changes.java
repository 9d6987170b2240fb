package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.SubnetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different; null for what stays.
 *
 * @param seats subnets to be in, some with an address
 * @param policyDocument the full-access one for a reset
 */
public record Changes(
        List<Seat> seats,
        List<SubnetId> subnetsRemoved,
        List<Group> groups,
        List<SecurityGroupId> groupsRemoved,
        @Nullable String policyDocument,
        NamingWish naming) {

    /** Null for what stays, or is by default. */
    public record NamingWish(
            @Nullable Boolean privateDns,
            @Nullable String ipAddressType,
            @Nullable String recordIpType,
            @Nullable Boolean onlyForInboundResolver) {

        public static final NamingWish NONE = new NamingWish(null, null, null, null);
    }
}
