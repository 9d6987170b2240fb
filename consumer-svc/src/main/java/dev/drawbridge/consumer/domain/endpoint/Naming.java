package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.events.DnsName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint is named.
 *
 * @param suffix the characters that make its names its own
 * @param privateNames what the VPC resolves to its interfaces; none without private DNS
 * @param privateSince since when; names take a while to be known everywhere
 * @param ipAddressType of its interfaces, {@code recordIpType} of the records of its names
 * @param onlyForInboundResolver private names are answered to on-premises networks only
 */
public record Naming(
        String suffix,
        List<String> privateNames,
        @Nullable Instant privateSince,
        String ipAddressType,
        String recordIpType,
        boolean onlyForInboundResolver) {

    public static final String IPV4 = "ipv4";
    private static final int ID = "vpce-00000000000000000-".length();

    static Naming plain(String suffix) {
        return new Naming(suffix, List.of(), null, IPV4, IPV4, false);
    }

    /** What was named before namings were stored. */
    static Naming of(List<DnsName> names) {
        var host = names.isEmpty() ? "" : names.getFirst().dnsName().split("\\.", 2)[0];
        return plain(host.length() > ID ? host.substring(ID) : "");
    }

    public boolean privateDnsEnabled() {
        return privateSince != null;
    }
}
