package dev.drawbridge.events.catalogue;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.place.Regions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A line of the table: service, types, policy, missing zones, private names. */
record Line(
        String service,
        List<String> types,
        boolean policySupported,
        List<String> missingZones,
        List<String> privateNames) {

    private static final int FIXED = 4;

    static Line of(String text) {
        var columns = text.strip().split("\\s+");
        if (columns.length < FIXED) {
            throw new IllegalArgumentException("aws-services.txt: too few columns in: " + text);
        }
        return new Line(
                columns[0],
                List.of(columns[1].split(",")),
                columns[2].equals("yes"),
                List.of(columns[3].split(",")),
                List.of(columns).subList(FIXED, columns.length));
    }

    AwsService in(RegionName region) {
        var name = "com.amazonaws.%s.%s".formatted(region, service);
        return new AwsService(
                id(name),
                new ServiceName(name),
                region,
                types,
                policySupported,
                Regions.zones(region).stream().filter(this::offered).toList(),
                "%s.%s.vpce.amazonaws.com".formatted(reversed(), region),
                privateNames.stream().map(n -> n.replace("{r}", region.value())).toList());
    }

    private boolean offered(AvailabilityZoneId zone) {
        return !missingZones.contains(zone.value());
    }

    /** AWS turns the labels round: {@code ecr.api} is {@code api.ecr}. */
    private String reversed() {
        var labels = Arrays.asList(service.split("\\."));
        Collections.reverse(labels);
        return String.join(".", labels);
    }

    private static ServiceId id(String name) {
        var uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new ServiceId("vpce-svc-" + uuid.toString().replace("-", "").substring(0, 17));
    }
}
