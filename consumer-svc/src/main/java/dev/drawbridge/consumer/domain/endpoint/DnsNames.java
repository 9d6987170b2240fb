package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.id.RegionName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of an endpoint: the regional one, then one for each zone; none without a subnet. */
final class DnsNames {

    private DnsNames() {}

    static List<DnsName> of(Connection connection, String suffix, List<Seat> seats) {
        if (seats.isEmpty()) {
            return List.of();
        }
        var host = connection.endpointId() + "-" + suffix;
        var domain =
                ".%s.%s.vpce.amazonaws.com".formatted(connection.serviceId(), connection.region());
        var zone = hostedZone(connection.region());
        return Stream.concat(
                        Stream.of(host),
                        seats.stream().map(seat -> host + "-" + seat.zone().name()))
                .map(name -> new DnsName(name + domain, zone))
                .toList();
    }

    /** One for all public names of a Region; only that of us-east-1 is known to us. */
    private static String hostedZone(RegionName region) {
        if (region.value().equals("us-east-1")) {
            return "Z7HUB22UULQXV";
        }
        var digest = Long.toString(region.value().hashCode() & 0xffffffffL, 36);
        return "Z0DRAWBRIDGE" + digest.toUpperCase(Locale.ROOT);
    }
}
