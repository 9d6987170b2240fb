package dev.drawbridge.consumer.domain.names;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.catalogue.AwsService;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lists of addresses that AWS keeps for the services of Gateway endpoints. Ids of us-east-1 and
 * their first ranges are AWS's. The last range of each is made up, in a part of the public range
 * that no other name leads to: that is where the service's names lead here.
 */
public final class PrefixLists {

    public record PrefixList(String id, String serviceName, String dnsName, List<Cidr> ranges) {

        Cidr simulated() {
            return ranges.getLast();
        }
    }

    private static final Map<String, String> KNOWN_IDS =
            Map.of(
                    "com.amazonaws.us-east-1.dynamodb", "pl-02cd2c6b",
                    "com.amazonaws.us-east-1.s3", "pl-63a5400a");
    private static final Map<String, List<String>> KNOWN_RANGES =
            Map.of(
                    "com.amazonaws.us-east-1.dynamodb",
                    List.of("3.218.180.0/22", "52.94.0.0/22", "52.119.224.0/20"),
                    "com.amazonaws.us-east-1.s3",
                    List.of("3.5.0.0/19", "52.216.0.0/15", "54.231.0.0/16"));

    static final Cidr RESERVED = Cidr.parse("198.19.0.0/16").orElseThrow();
    private static final int EACH = 24;

    private static final List<PrefixList> ALL = all();
    private static final Map<String, PrefixList> BY_ID =
            ALL.stream().collect(toUnmodifiableMap(PrefixList::id, identity()));
    private static final Map<String, PrefixList> BY_SERVICE =
            ALL.stream().collect(toUnmodifiableMap(PrefixList::serviceName, identity()));
    private static final Map<String, PrefixList> BY_DNS =
            ALL.stream().collect(toUnmodifiableMap(PrefixList::dnsName, identity()));

    private PrefixLists() {}

    public static List<PrefixList> in(RegionName region) {
        return of(region).map(service -> BY_SERVICE.get(service.serviceName().value())).toList();
    }

    public static Optional<PrefixList> withId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public static Optional<PrefixList> ofService(String serviceName) {
        return Optional.ofNullable(BY_SERVICE.get(serviceName));
    }

    public static boolean hold(Ipv4 address) {
        var alone = new Cidr(address, Integer.SIZE);
        return ALL.stream()
                .flatMap(list -> list.ranges().stream())
                .anyMatch(range -> range.contains(alone));
    }

    /** A service's own name, or one below it: every bucket has its own. */
    static Optional<PrefixList> named(String name) {
        var rest = name;
        while (!rest.isEmpty()) {
            var list = BY_DNS.get(rest);
            if (list != null) {
                return Optional.of(list);
            }
            rest =
                    rest.substring(
                            rest.indexOf('.') + 1 == 0 ? rest.length() : rest.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    private static Stream<AwsService> of(RegionName region) {
        return AwsServices.in(region).stream()
                .filter(service -> service.types().contains("Gateway"))
                .sorted((a, b) -> a.serviceName().value().compareTo(b.serviceName().value()));
    }

    private static List<PrefixList> all() {
        var lists = new ArrayList<PrefixList>();
        for (var service : Regions.all().stream().flatMap(PrefixLists::of).toList()) {
            long start = RESERVED.first().value() + ((long) lists.size() << Integer.SIZE - EACH);
            lists.add(list(service, new Cidr(new Ipv4(start), EACH)));
        }
        return List.copyOf(lists);
    }

    private static PrefixList list(AwsService service, Cidr simulated) {
        var name = service.serviceName().value();
        var known = KNOWN_RANGES.getOrDefault(name, List.of()).stream().map(PrefixLists::range);
        return new PrefixList(
                KNOWN_IDS.getOrDefault(name, "pl-%08x".formatted(name.hashCode())),
                name,
                service.baseDnsName().replace(".vpce.", "."),
                Stream.concat(known, Stream.of(simulated)).toList());
    }

    private static Cidr range(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
