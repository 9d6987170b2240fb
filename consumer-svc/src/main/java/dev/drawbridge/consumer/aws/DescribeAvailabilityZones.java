package dev.drawbridge.consumer.aws;

import dev.drawbridge.events.place.Zone;
import dev.drawbridge.events.place.ZoneNames;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeAvailabilityZones */
record DescribeAvailabilityZones(
        @Wire("ZoneName") List<String> zoneNames,
        @Wire("ZoneId") List<String> zoneIds,
        @Wire("Filter") List<Filter> filters) {

    record Response(List<Item> availabilityZoneInfo) {}

    /** AWS: AvailabilityZone */
    record Item(
            String zoneName,
            String zoneId,
            String zoneState,
            String zoneType,
            String regionName,
            String groupName,
            String networkBorderGroup,
            String optInStatus) {}

    private static final Filters<Item> FILTERS =
            Filters.of(
                    Map.of(
                            "zone-name", zone -> Stream.of(zone.zoneName()),
                            "zone-id", zone -> Stream.of(zone.zoneId()),
                            "zone-type", zone -> Stream.of(zone.zoneType()),
                            "state", zone -> Stream.of(zone.zoneState()),
                            "region-name", zone -> Stream.of(zone.regionName()),
                            "group-name", zone -> Stream.of(zone.groupName()),
                            "opt-in-status", zone -> Stream.of(zone.optInStatus())));

    @Component("describeAvailabilityZones")
    record Handler(ZoneNames names) implements Ec2Operation<DescribeAvailabilityZones, Response> {
        @Override
        public Response answer(DescribeAvailabilityZones request, Call call) {
            var scope = Scope.of(call);
            var zones = names.of(scope.accountId(), scope.regionName());
            Stream.concat(request.zoneNames().stream(), request.zoneIds().stream())
                    .filter(name -> zones.stream().noneMatch(zone -> isCalled(name, zone)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Fault.invalidParameterValue(
                                "Invalid availability zone: [" + name + "]");
                    });
            return new Response(
                    zones.stream()
                            .map(zone -> item(zone, scope.region()))
                            .filter(zone -> asked(request.zoneNames(), zone.zoneName()))
                            .filter(zone -> asked(request.zoneIds(), zone.zoneId()))
                            .filter(FILTERS.matching(request.filters()))
                            .toList());
        }

        private static boolean asked(List<String> names, String name) {
            return names.isEmpty() || names.contains(name);
        }

        private static boolean isCalled(String name, Zone zone) {
            return zone.name().equals(name) || zone.id().value().equals(name);
        }

        private static Item item(Zone zone, String region) {
            return new Item(
                    zone.name(),
                    zone.id().value(),
                    "available",
                    "availability-zone",
                    region,
                    region + "-zg-1",
                    region,
                    "opt-in-not-required");
        }
    }
}
