package dev.drawbridge.consumer.aws;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A permission written in the older way, right into the request. */
final class OnePermission {

    private OnePermission() {}

    static List<IpPermission> and(
            List<IpPermission> others,
            @Nullable String protocol,
            @Nullable Integer fromPort,
            @Nullable Integer toPort,
            @Nullable String cidrIp) {
        if (protocol == null && cidrIp == null) {
            return others;
        }
        var ranges =
                cidrIp == null
                        ? List.<IpPermission.Range>of()
                        : List.of(new IpPermission.Range(cidrIp, null));
        var one =
                new IpPermission(
                        String.valueOf(protocol),
                        fromPort,
                        toPort,
                        List.of(),
                        ranges,
                        List.of(),
                        List.of());
        return Stream.concat(others.stream(), Stream.of(one)).toList();
    }
}
