package dev.drawbridge.notification.delivery.http;

import dev.drawbridge.notification.delivery.DeliverySettings;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Stands between a name and a connection: what it returns is what is dialled, so no name can mean
 * one thing when checked and another when used. Every address of a name must be public, unless its
 * block is allowed.
 */
public final class AddressGuard implements DnsResolver {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final List<Block> CLOSED =
            Block.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/128",
                    "::1/128",
                    "::/96",
                    "fe80::/10",
                    "fc00::/7",
                    "ff00::/8",
                    "2001:db8::/32",
                    "3fff::/20",
                    "100::/64",
                    "2002::/16",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "5f00::/16");

    /** Loopback and private networks: never a cloud's metadata, a group of hosts, or the link. */
    private static final List<Block> PRIVATE =
            Block.of(
                    "127.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "::1/128",
                    "fc00::/7");

    private static final Block METADATA = Block.of("fd00:ec2::254");

    private final DnsResolver names;
    private final boolean allowPrivate;
    private final List<Block> allowed;
    private final Set<Integer> ports;

    AddressGuard(DeliverySettings settings) {
        this(
                SystemDefaultDnsResolver.INSTANCE,
                settings.allowPrivate(),
                settings.allowed(),
                settings.ports());
    }

    AddressGuard(DnsResolver names, boolean allowPrivate) {
        this(names, allowPrivate, List.of(), Set.of());
    }

    /**
     * @param allowed blocks that are open whatever else holds
     * @param ports where webhooks may go; all where none is named
     */
    AddressGuard(
            DnsResolver names, boolean allowPrivate, List<String> allowed, Set<Integer> ports) {
        this.names = names;
        this.allowPrivate = allowPrivate;
        this.allowed = Block.of(allowed);
        this.ports = Set.copyOf(ports);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = new ArrayList<InetAddress>();
        for (var address : names.resolve(host)) {
            addresses.add(checked(host, address));
        }
        return addresses.toArray(InetAddress[]::new);
    }

    /**
     * @return what is dialled
     */
    InetAddress checked(String host, InetAddress address) throws UnknownHostException {
        var plain = unmapped(address);
        if (in(CLOSED, plain) && !open(plain)) {
            throw new BlockedAddress(host + " is not a public address");
        }
        return plain;
    }

    private boolean open(InetAddress address) {
        return in(allowed, address)
                || (allowPrivate && in(PRIVATE, address) && !METADATA.contains(address));
    }

    private static boolean in(List<Block> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    void checkPort(URI address) throws BlockedAddress {
        int port = address.getPort();
        if (port < 0) {
            port = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        }
        if (!ports.isEmpty() && !ports.contains(port)) {
            throw new BlockedAddress(
                    "webhooks go to port %s, not %d".formatted(new TreeSet<>(ports), port));
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** An IPv4 address that hides in an IPv6 one is what it is. */
    private static InetAddress unmapped(InetAddress address) throws UnknownHostException {
        var bytes = address.getAddress();
        var mapped =
                bytes.length == 16
                        && Arrays.equals(
                                Arrays.copyOf(bytes, 12),
                                new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1});
        return mapped ? Inet4Address.getByAddress(Arrays.copyOfRange(bytes, 12, 16)) : address;
    }

    /** The name leads to where webhooks must not go. */
    static final class BlockedAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        BlockedAddress(String reason) {
            super("SSRF_BLOCKED: " + reason);
        }
    }
}
