package dev.drawbridge.notification.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GuessesTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final Guesses guesses = new Guesses();

    private long held(int times, Instant now) {
        return IntStream.range(0, times).filter(_ -> guesses.wrong(now)).count();
    }

    @Test
    void a_hundred_wrong_tokens_a_minute_are_forgiven_and_no_more() {
        assertThat(held(100, NOON)).isZero();
        assertThat(held(50, NOON.plusSeconds(60))).isEqualTo(50);
    }

    @Test
    void after_a_minute_it_is_forgotten() {
        held(1_000, NOON);
        var later = NOON.plus(Duration.ofMinutes(1)).plusMillis(1);
        assertThat(held(100, later)).isZero();
        assertThat(held(1, later)).isEqualTo(1);
    }
}
