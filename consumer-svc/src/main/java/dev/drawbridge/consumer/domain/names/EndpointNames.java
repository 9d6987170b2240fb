package dev.drawbridge.consumer.domain.names;

import dev.drawbridge.consumer.domain.network.Ipv4;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public names of an endpoint: anybody may ask for them, and learns private addresses.
 *
 * @param answering false before it was let in, and after its end
 * @param state the endpoint's, as the wire calls it
 */
public record EndpointNames(String endpointId, boolean answering, List<Name> names, String state) {

    public EndpointNames(String endpointId, boolean answering, List<Name> names) {
        this(endpointId, answering, names, answering ? "available" : "pendingAcceptance");
    }

    private static final Pattern NAMES_ONE =
            Pattern.compile("(?:[^.]+\\.)*(vpce-[0-9a-f]{17})-[^.]+\\..+\\.vpce\\.amazonaws\\.com");

    /** The regional name has the addresses of all zones, a zonal one those of its own. */
    public record Name(String dnsName, List<Ipv4> addresses) {

        boolean is(String asked) {
            return dnsName.startsWith("*.")
                    ? asked.endsWith(dnsName.substring(1)) || asked.equals(dnsName.substring(2))
                    : asked.equals(dnsName);
        }
    }

    /** The endpoint that a name would belong to. */
    public static Optional<String> endpointIn(String name) {
        var match = NAMES_ONE.matcher(name);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** What anybody learns: that there is an answer. */
    public boolean leads(String asked) {
        return answering && named(asked).isPresent();
    }

    Optional<Name> named(String asked) {
        return names.stream().filter(name -> name.is(asked)).findFirst();
    }

    /** Public names live in one zone a Region. */
    static String zoneOf(String name) {
        var labels = Arrays.asList(name.split("\\."));
        int region = labels.size() - 4;
        return String.join(".", labels.subList(Math.max(region, 0), labels.size()));
    }
}
