package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
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
        assertThatThrownBy(() -> new AddressGuard(false).resolve(address))
                .isInstanceOf(AddressGuard.BlockedAddress.class)
                .hasMessageContaining("SSRF_BLOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void a_webhook_leads_to_public_addresses(String address) throws UnknownHostException {
        assertThat(new AddressGuard(false).resolve(address))
                .containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse_the_name() {
        var names = new Names("8.8.8.8", "127.0.0.1");
        assertThatThrownBy(() -> new AddressGuard(names, false).resolve("rebound.example"))
                .isInstanceOf(AddressGuard.BlockedAddress.class);
    }

    @Test
    void where_private_addresses_are_allowed_they_are_dialled() throws UnknownHostException {
        assertThat(new AddressGuard(new Names("127.0.0.1"), true).resolve("local.example"))
                .containsExactly(InetAddress.ofLiteral("127.0.0.1"));
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
