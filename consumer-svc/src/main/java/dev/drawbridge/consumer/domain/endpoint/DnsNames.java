package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.catalogue.AwsService;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The names of an endpoint: the regional one, one for each zone, then the private ones; none
 * without a subnet.
 */
final class DnsNames {

    private static final int ZONE_LENGTH = 20;

    private DnsNames() {}

    static List<DnsName> of(Connection connection, Naming naming, List<Interface> interfaces) {
        if (interfaces.isEmpty()) {
            return List.of();
        }
        var service = connection.serviceName().value();
        var host =
                (service.endsWith(".s3") ? "*." : "")
                        + connection.endpointId()
                        + "-"
                        + naming.suffix();
        var domain = "." + domain(connection);
        var zone = hostedZone(connection.region());
        var published =
                Stream.concat(
                                Stream.of(host),
                                interfaces.stream()
                                        .map(made -> host + "-" + made.availabilityZone()))
                        .map(name -> new DnsName(name + domain, zone));
        var owned =
                naming.privateNames().stream()
                        .map(name -> new DnsName(name, privateZone(connection.endpointId(), name)));
        return Stream.concat(published, owned).toList();
    }

    private static String domain(Connection connection) {
        return AwsServices.named(connection.serviceName().value())
                .map(AwsService::baseDnsName)
                .orElseGet(() ->
                        "%s.%s.vpce.amazonaws.com"
                                .formatted(connection.serviceId(), connection.region()));
    }

    /** One for all public names of a Region; only that of us-east-1 is known to us. */
    private static String hostedZone(RegionName region) {
        if (region.value().equals("us-east-1")) {
            return "Z7HUB22UULQXV";
        }
        var digest = Long.toString(region.value().hashCode() & 0xffffffffL, 36);
        return "Z0DRAWBRIDGE" + digest.toUpperCase(Locale.ROOT);
    }

    /** A private hosted zone is the endpoint's own. */
    private static String privateZone(EndpointId endpoint, String name) {
        var text = (endpoint + "/" + name).getBytes(StandardCharsets.UTF_8);
        var digest = UUID.nameUUIDFromBytes(text).toString().replace("-", "");
        return "Z" + digest.substring(0, ZONE_LENGTH).toUpperCase(Locale.ROOT);
    }
}
