package dev.drawbridge.provider.aws;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Zone;
import dev.drawbridge.events.place.ZoneNames;
import dev.drawbridge.provider.domain.Scope;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Zones in the words of whoever looks. */
@Component
record Zones(ZoneNames names) {

    /** Only those the viewer has too, in the order of the viewer's names. */
    List<Zone> seenBy(Scope viewer, RegionName region, Collection<AvailabilityZoneId> zones) {
        return names.of(viewer.account(), region).stream()
                .filter(zone -> zones.contains(zone.id()))
                .toList();
    }

    static List<String> ids(List<Zone> zones) {
        return zones.stream().map(zone -> zone.id().value()).toList();
    }

    static List<String> names(List<Zone> zones) {
        return zones.stream().map(Zone::name).toList();
    }
}
