package dev.drawbridge.consumer.domain.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Cidr6Test {

    @ParameterizedTest
    @CsvSource({
        "::/0, ::/0",
        "2001:db8::1/64, 2001:db8::/64",
        "2001:DB8:0:0:1:0:0:1/128, 2001:db8::1:0:0:1/128",
        "fe80::/10, fe80::/10",
        "1:2:3:4:5:6:7:8/128, 1:2:3:4:5:6:7:8/128"
    })
    void a_range_has_one_form(String given, String shown) {
        assertThat(Cidr6.parse(given)).map(Cidr6::toString).hasValue(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::/129", "10.0.0.0/8", "::", "g::/16", ":::/16"})
    void anything_else_is_none(String given) {
        assertThat(Cidr6.parse(given)).isEmpty();
    }

    @Test
    void a_mapped_address_is_one_of_the_other_kind() {
        assertThat(Cidr6.parse("::ffff:10.0.0.1/128")).isEmpty();
    }
}
