package dev.drawbridge.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WorkingHoursTest {

    @Test
    void hours_are_those_of_their_place() {
        var oslo = WorkingHours.of("mon-fri 09:00-17:00 Europe/Oslo");
        assertThat(oslo.holds(Instant.parse("2026-01-05T08:00:00Z"))).isTrue();
        assertThat(oslo.holds(Instant.parse("2026-01-05T07:59:00Z"))).isFalse();
        assertThat(oslo.holds(Instant.parse("2026-01-05T16:00:00Z"))).isFalse();
        assertThat(oslo.holds(Instant.parse("2026-01-10T10:00:00Z"))).isFalse();
        assertThat(oslo.window(Instant.parse("2026-01-09T18:00:00Z")).from())
                .isEqualTo("2026-01-12T08:00:00Z");
    }

    @Test
    void a_night_belongs_to_the_day_it_begins_on() {
        var night = WorkingHours.of("fri 22-06 UTC");
        assertThat(night.holds(Instant.parse("2026-01-10T05:00:00Z"))).isTrue();
        assertThat(night.holds(Instant.parse("2026-01-09T05:00:00Z"))).isFalse();
    }

    @Test
    void times_are_written_as_people_write_them() {
        assertThat(Spans.of("1h30m")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Spans.of("2w")).isEqualTo(Duration.ofDays(14));
        assertThat(Spans.shown(0.06)).isEqualTo("0.1s");
        assertThat(Spans.shown(3_509)).isEqualTo("58m 29s");
        assertThat(Spans.shown(86_400)).isEqualTo("1d");
    }

    @Test
    void a_distribution_has_the_middle_it_says() {
        var median = Draw.of("lognormal(20m, 0.8)").from(0.3, 0.25);
        assertThat(median).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21));
        assertThat(Draw.of("uniform(1m, 3m)").from(0.5, 0.1)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Draw.of("5m").from(0.5, 0.1)).isEqualTo(Duration.ofMinutes(5));
    }
}
