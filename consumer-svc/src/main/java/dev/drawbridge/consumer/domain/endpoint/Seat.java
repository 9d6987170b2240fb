package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.id.NetworkInterfaceId;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.place.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A subnet that an endpoint wants an interface in.
 *
 * @param wanted the address asked for; null for any
 */
public record Seat(
        NetworkInterfaceId networkInterfaceId,
        SubnetId subnetId,
        Zone zone,
        Cidr cidr,
        @Nullable Ipv4 wanted) {

    /** By an interface that is just what is asked for. */
    boolean isTakenBy(Interface made) {
        return made.subnetId().equals(subnetId)
                && (wanted == null || wanted.toString().equals(made.privateIpAddress()));
    }

    Interface at(Ipv4 address) {
        return new Interface(
                networkInterfaceId, subnetId, zone.id(), zone.name(), address.toString());
    }
}
