package dev.drawbridge.events.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class AddressesTest {

    @Test
    void whoever_serves_only_itself_reaches_what_is_private() {
        var open = Addresses.allowed("", "open");
        assertThat(open.hold("127.0.0.1")).isTrue();
        assertThat(open.hold("10.255.255.255")).isTrue();
        assertThat(open.hold("172.31.0.1")).isTrue();
        assertThat(open.hold("172.32.0.1")).isFalse();
        assertThat(open.hold("169.254.169.254")).isFalse();
        assertThat(open.hold("8.8.8.8")).isFalse();
        assertThat(open.hold("0.0.0.0")).isFalse();
    }

    @Test
    void whoever_serves_others_reaches_nothing_until_it_says_what() {
        assertThat(Addresses.allowed("", "sigv4").hold("127.0.0.1")).isFalse();
        assertThat(Addresses.allowed("none", "open").hold("127.0.0.1")).isFalse();
        var some = Addresses.allowed("192.0.2.0/28, 10.1.2.3/32", "sigv4");
        assertThat(some.hold("192.0.2.15")).isTrue();
        assertThat(some.hold("192.0.2.16")).isFalse();
        assertThat(some.hold("10.1.2.3")).isTrue();
        assertThat(some.hold("10.1.2.4")).isFalse();
    }

    @Test
    void an_address_is_written_in_one_way() {
        for (var text : new String[] {"127.1", "0177.0.0.1", "256.0.0.1", "1.2.3.4.5", "::1", ""}) {
            assertThat(Addresses.isOne(text)).as(text).isFalse();
        }
        assertThat(Addresses.isOne("255.255.255.255")).isTrue();
    }

    @Test
    void what_is_no_range_is_refused_when_the_service_starts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Addresses.allowed("10.0.0.0", "open"))
                .withMessageContaining("'10.0.0.0' is no range");
    }
}
