package dev.drawbridge.notification.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefusalTest {

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 <x@relay.example.org>: unknown, true",
        "550, 550 no such user 530@example.org, true",
        "553, 553 mailbox name not allowed, true",
        "550, 550 5.7.1 relaying denied, false",
        "552, 552 5.2.2 mailbox full, false",
        "554, 554 client host blocked, false",
        "530, 530 5.7.0 authentication required, false",
        "421, 421 come back later, false"
    })
    void only_what_is_said_of_the_address_counts_against_it(
            int code, String reply, boolean ofTheAddress) {
        assertThat(new Refusal(code, reply).isOfTheAddress()).isEqualTo(ofTheAddress);
    }
}
