package dev.drawbridge.notification.delivery.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Stands between a name and a connection: what it returns is what is dialled, so no name can mean
 * one thing when checked and another when used. Every address of a name must be public, unless
 * private ones are allowed.
 */
public final class AddressGuard implements DnsResolver {

    private static final List<Block> CLOSED =
            blocks(
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

    private final DnsResolver names;
    private final boolean allowPrivate;

    public AddressGuard(boolean allowPrivate) {
        this(SystemDefaultDnsResolver.INSTANCE, allowPrivate);
    }

    AddressGuard(DnsResolver names, boolean allowPrivate) {
        this.names = names;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = new ArrayList<InetAddress>();
        for (var address : names.resolve(host)) {
            var plain = unmapped(address);
            if (!allowPrivate && closed(plain)) {
                throw new BlockedAddress(host);
            }
            addresses.add(plain);
        }
        return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean closed(InetAddress address) {
        return CLOSED.stream().anyMatch(block -> block.contains(address));
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

    private static List<Block> blocks(String... cidrs) {
        return Arrays.stream(cidrs).map(Block::of).toList();
    }

    private record Block(byte[] base, int length) {

        static Block of(String cidr) {
            var slash = cidr.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
                    Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != base.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((bytes[bit / 8] & mask) != (base[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The name leads to where webhooks must not go. */
    static final class BlockedAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        BlockedAddress(String host) {
            super("SSRF_BLOCKED: " + host + " is not a public address");
        }
    }
}
