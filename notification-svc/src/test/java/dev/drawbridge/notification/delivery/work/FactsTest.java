package dev.drawbridge.notification.delivery.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FactsTest {

    @Test
    void a_fact_takes_no_more_than_the_beginning_of_what_a_stranger_answers() {
        assertThat(Facts.brief("HTTP 500: sorry")).isEqualTo("HTTP 500: sorry");
        assertThat(Facts.brief("x".repeat(20_000))).isEqualTo("x".repeat(200));
        assertThat(Facts.brief("x".repeat(199) + "\uD83D\uDE00".repeat(9)))
                .isEqualTo("x".repeat(199));
    }
}
