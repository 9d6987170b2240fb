package dev.drawbridge.notification.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RetiredSecretsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private static Instant in(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private final RetiredSecrets three =
            new RetiredSecrets(Map.of("a", in(1), "b", in(2), "c", in(3)));

    @Test
    void the_newest_signs_first_and_each_until_its_end() {
        assertThat(three.at(NOON)).containsExactly("c", "b", "a");
        assertThat(three.at(in(1).minusMillis(1))).containsExactly("c", "b", "a");
        assertThat(three.at(in(1))).containsExactly("c", "b");
        assertThat(three.at(in(3))).isEmpty();
    }

    @Test
    void it_is_known_when_no_more_than_so_many_sign() {
        assertThat(three.moreThan(3, NOON)).isEmpty();
        assertThat(three.moreThan(2, NOON)).contains(in(1));
        assertThat(three.moreThan(1, NOON)).contains(in(2));
        assertThat(three.moreThan(0, NOON)).contains(in(3));
        assertThat(three.moreThan(2, in(1))).isEmpty();
    }

    @Test
    void what_has_ended_is_dropped_when_another_joins() {
        var more = three.with("d", in(26), in(2));
        assertThat(more.ends()).containsOnlyKeys("c", "d");
        assertThat(more.lastEnd(in(2))).contains(in(26));
        assertThat(RetiredSecrets.of(more.kept())).isEqualTo(more);
    }
}
