package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "100::1",
                "5f00::1"
            })
    void a_webhook_does_not_lead_inside(String address) {
        assertThatThrownBy(() ->
                        new AddressGuard(SystemDefaultDnsResolver.INSTANCE, false).resolve(address))
                .isInstanceOf(AddressGuard.BlockedAddress.class)
                .hasMessageContaining("SSRF_BLOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void a_webhook_leads_to_public_addresses(String address) throws UnknownHostException {
        assertThat(new AddressGuard(SystemDefaultDnsResolver.INSTANCE, false).resolve(address))
                .containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse_the_name() {
        var names = new Names("8.8.8.8", "127.0.0.1");
        assertThatThrownBy(() -> new AddressGuard(names, false).resolve("rebound.example"))
                .isInstanceOf(AddressGuard.BlockedAddress.class);
    }

    /** The JDK unmaps them by itself, but for those that are made so on purpose. */
    @Test
    void an_old_address_in_a_new_one_is_taken_for_what_it_is() throws UnknownHostException {
        assertThatThrownBy(() -> new AddressGuard(mapped(127, 0, 0, 1), false).resolve("x"))
                .isInstanceOf(AddressGuard.BlockedAddress.class);
        assertThat(new AddressGuard(mapped(8, 8, 8, 8), false).resolve("x"))
                .containsExactly(InetAddress.ofLiteral("8.8.8.8"));
    }

    private static DnsResolver mapped(int... four) throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        for (int i = 0; i < 4; i++) {
            bytes[12 + i] = (byte) four[i];
        }
        var address = Inet6Address.getByAddress("x", bytes, 0);
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {address};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return "another." + host;
            }
        };
    }

    @Test
    void the_name_itself_is_not_replaced_by_another() throws UnknownHostException {
        assertThat(new AddressGuard(mapped(8, 8, 8, 8), false).resolveCanonicalHostname("x"))
                .isEqualTo("x");
    }

    @Test
    void where_private_addresses_are_allowed_they_are_dialled() throws UnknownHostException {
        assertThat(new AddressGuard(new Names("127.0.0.1"), true).resolve("local.example"))
                .containsExactly(InetAddress.ofLiteral("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "fd00:ec2::254",
                "224.0.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "fe80::1",
                "::ffff:169.254.169.254"
            })
    void on_a_laptop_too_no_webhook_leads_to_what_is_no_network(String address) {
        assertThatThrownBy(() -> new AddressGuard(new Names(address), true).resolve("a.example"))
                .isInstanceOf(AddressGuard.BlockedAddress.class);
    }

    @Test
    void blocks_can_be_opened_one_by_one() throws UnknownHostException {
        var allowed = List.of("10.20.0.0/16", "fd00:1::/32", "192.0.2.7");
        for (var open : List.of("10.20.255.1", "fd00:1::9", "192.0.2.7")) {
            assertThat(new AddressGuard(new Names(open), false, allowed, Set.of()).resolve("a"))
                    .containsExactly(InetAddress.ofLiteral(open));
        }
        for (var closed : List.of("10.21.0.1", "fd00:2::9", "192.0.2.8", "127.0.0.1")) {
            var guard = new AddressGuard(new Names(closed), false, allowed, Set.of());
            assertThatThrownBy(() -> guard.resolve("a"))
                    .isInstanceOf(AddressGuard.BlockedAddress.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "ten", "10.0.0.0/8/8", "10.0.0.0/-1", "fe80::/x"})
    void what_is_no_block_is_said_at_the_start(String block) {
        assertThatThrownBy(() -> Block.of(block)).hasMessageContaining("is no block of addresses");
    }

    @Test
    void ports_can_be_limited() throws UnknownHostException {
        var guard = new AddressGuard(new Names(), false, List.of(), Set.of(80, 443));
        guard.checkPort(URI.create("http://a.example/"));
        guard.checkPort(URI.create("https://a.example:443/"));
        assertThatThrownBy(() -> guard.checkPort(URI.create("http://a.example:22/")))
                .hasMessage("SSRF_BLOCKED: webhooks go to port [80, 443], not 22");
    }

    private record Names(String... addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return java.util.Arrays.stream(addresses)
                    .map(InetAddress::ofLiteral)
                    .toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
