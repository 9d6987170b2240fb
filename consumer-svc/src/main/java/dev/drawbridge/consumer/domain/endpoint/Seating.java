package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.Refusal.AddressNotInSubnet;
import dev.drawbridge.consumer.domain.Refusal.SubnetsInSameZone;
import dev.drawbridge.consumer.domain.Refusal.ZoneNotOffered;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.SubnetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who sits where: interfaces that stay, and newcomers. One of a subnet takes the other's place. */
record Seating(List<Interface> staying, List<Seat> newcomers) {

    static Seating of(List<Interface> present, List<Seat> wanted, List<SubnetId> removed) {
        var kept = present.stream().filter(made -> !removed.contains(made.subnetId())).toList();
        var newcomers = wanted.stream().filter(seat -> kept.stream().noneMatch(seat::isTakenBy));
        return new Seating(kept, newcomers.toList());
    }

    Optional<Record> refusal(Offer offer, ServiceName service) {
        Set<AvailabilityZoneId> seen = new HashSet<>();
        undisturbed().forEach(made -> seen.add(made.availabilityZoneId()));
        for (var seat : newcomers) {
            var zone = seat.zone().id();
            if (!seen.add(zone)) {
                return Optional.of(new SubnetsInSameZone(seat.subnetId()));
            }
            if (!offer.zones().contains(zone)) {
                return Optional.of(new ZoneNotOffered(service, seat.subnetId()));
            }
            var wanted = seat.wanted();
            if (wanted != null && !seat.cidr().canGive(wanted)) {
                return Optional.of(new AddressNotInSubnet(wanted.toString(), seat.subnetId()));
            }
        }
        return Optional.empty();
    }

    boolean seated() {
        return !staying.isEmpty() || !newcomers.isEmpty();
    }

    /** Whose interface goes, or is replaced. */
    List<Interface> leaving(List<Interface> present) {
        var stay = undisturbed();
        return present.stream().filter(made -> !stay.contains(made)).toList();
    }

    /**
     * @param addresses one for each newcomer
     */
    List<Interface> interfaces(List<Ipv4> addresses) {
        var all = new ArrayList<>(undisturbed());
        for (int i = 0; i < newcomers.size(); i++) {
            all.add(newcomers.get(i).at(addresses.get(i)));
        }
        return List.copyOf(all);
    }

    private List<Interface> undisturbed() {
        return staying.stream()
                .filter(made ->
                        newcomers.stream().noneMatch(s -> s.subnetId().equals(made.subnetId())))
                .toList();
    }
}
