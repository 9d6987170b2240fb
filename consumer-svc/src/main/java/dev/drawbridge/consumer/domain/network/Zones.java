package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import java.util.List;
import java.util.Optional;

/** How an account names the zones of a Region: for now az1 is a, az2 is b, … for everybody. */
public final class Zones {

    /**
     * @param name such as {@code us-east-1a}, the account's own word for the zone
     */
    public record Zone(String name, AvailabilityZoneId id) {}

    private Zones() {}

    public static List<Zone> of(RegionName region) {
        return Regions.zones(region).stream().map(id -> new Zone(nameOf(region, id), id)).toList();
    }

    public static Optional<Zone> named(RegionName region, String nameOrId) {
        return of(region).stream()
                .filter(z -> z.name().equals(nameOrId) || z.id().value().equals(nameOrId))
                .findFirst();
    }

    private static String nameOf(RegionName region, AvailabilityZoneId id) {
        var number = id.value().charAt(id.value().length() - 1) - '1';
        return region.value() + (char) ('a' + number);
    }
}
