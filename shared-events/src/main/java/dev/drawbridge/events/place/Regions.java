package dev.drawbridge.events.place;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The Regions that are simulated and the zones of each, by ids that every account shares. */
public final class Regions {

    /** Prefix of the zone ids and number of zones. Source: AWS's list of Availability Zone ids. */
    private record Shape(String prefix, int zones) {}

    private static final Map<String, Shape> SHAPES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("us-east-1", new Shape("use1", 6)),
                            Map.entry("us-east-2", new Shape("use2", 3)),
                            Map.entry("us-west-1", new Shape("usw1", 3)),
                            Map.entry("us-west-2", new Shape("usw2", 4)),
                            Map.entry("ca-central-1", new Shape("cac1", 3)),
                            Map.entry("sa-east-1", new Shape("sae1", 3)),
                            Map.entry("eu-west-1", new Shape("euw1", 3)),
                            Map.entry("eu-west-2", new Shape("euw2", 3)),
                            Map.entry("eu-west-3", new Shape("euw3", 3)),
                            Map.entry("eu-central-1", new Shape("euc1", 3)),
                            Map.entry("eu-north-1", new Shape("eun1", 3)),
                            Map.entry("ap-northeast-1", new Shape("apne1", 4)),
                            Map.entry("ap-northeast-2", new Shape("apne2", 4)),
                            Map.entry("ap-northeast-3", new Shape("apne3", 3)),
                            Map.entry("ap-southeast-1", new Shape("apse1", 3)),
                            Map.entry("ap-southeast-2", new Shape("apse2", 3)),
                            Map.entry("ap-south-1", new Shape("aps1", 3))));

    private static final List<RegionName> ALL =
            SHAPES.keySet().stream().map(RegionName::new).toList();

    private static final Map<String, RegionName> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(RegionName::value, identity()));

    private Regions() {}

    public static List<RegionName> all() {
        return ALL;
    }

    /** Empty for a Region that is not simulated, and for what is no Region's name at all. */
    public static Optional<RegionName> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static boolean known(RegionName region) {
        return SHAPES.containsKey(region.value());
    }

    /** In order az1, az2, …; empty for a Region that is not simulated. */
    public static List<AvailabilityZoneId> zones(RegionName region) {
        var shape = SHAPES.get(region.value());
        return shape == null
                ? List.of()
                : IntStream.rangeClosed(1, shape.zones())
                        .mapToObj(n -> new AvailabilityZoneId(shape.prefix() + "-az" + n))
                        .toList();
    }
}
