package dev.drawbridge.consumer.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CidrTest {

    @Test
    void a_range_is_shown_in_its_canonical_form() {
        assertThat(cidr("100.68.0.18/18")).hasToString("100.68.0.0/18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0/16", "10.0.0.256/16", "10.0.0.0/33", "01.0.0.0/8"})
    void what_is_not_a_range_is_not_read(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @Test
    void s3_the_first_four_addresses_and_the_last_are_never_given() {
        var range = cidr("10.0.0.0/28");
        assertThat(range.firstUsable()).hasToString("10.0.0.4");
        assertThat(range.lastUsable()).hasToString("10.0.0.14");
        assertThat(range.usable()).isEqualTo(11);
        assertThat(range.canGive(new Ipv4(range.first().value() + 3))).isFalse();
        assertThat(range.canGive(range.last())).isFalse();
    }

    @Test
    void a_range_contains_the_ranges_within_it() {
        assertThat(cidr("10.0.0.0/16").contains(cidr("10.0.255.0/24"))).isTrue();
        assertThat(cidr("10.0.0.0/16").contains(cidr("10.1.0.0/24"))).isFalse();
        assertThat(cidr("10.0.0.0/24").contains(cidr("10.0.0.0/16"))).isFalse();
    }

    @Test
    void the_top_of_the_address_space_is_reached() {
        assertThat(cidr("255.255.255.240/28").last()).hasToString("255.255.255.255");
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
