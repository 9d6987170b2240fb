package dev.drawbridge.scenario.world;

import static dev.drawbridge.scenario.text.Written.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.crowd.Crowd;
import dev.drawbridge.scenario.crowd.Crowd.Asked;
import dev.drawbridge.scenario.text.Written;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChanceTest {

    private static final String DELAYS = "chaos: [{do: deliver.delay, rate: 0.5, by: 1h%s}]\n";

    @ParameterizedTest
    @CsvSource({"5000/s,10s,50000", "700/s,1m,42000", "300/s,1m,18000", "12/h,2d,576"})
    void as_many_come_as_was_written(String rate, String time, int expected) {
        var yaml = SMALL.replace("burst(60)", "poisson(%s), for: %s".formatted(rate, time));
        var asked = asked(yaml).size();
        assertThat((double) asked).isBetween(expected * 0.9, expected * 1.1);
    }

    @Test
    void what_goes_wrong_for_a_while_goes_wrong_in_that_while_only() {
        var always = World.play(Written.scenario(SMALL + DELAYS.formatted("")));
        var some = World.play(Written.scenario(SMALL + DELAYS.formatted(", at: 12h, for: 12h")));
        var start = always.scenario().clock().start().plus(Duration.ofHours(24));
        assertThat(late(always)).anyMatch(row -> row.asked().at().isAfter(start));
        assertThat(late(some)).isNotEmpty().noneMatch(row -> row.asked().at().isAfter(start));
    }

    /** Other rules let more in at once, and send more: whom a delay met it meets again. */
    @Test
    void what_befalls_a_message_does_not_depend_on_what_else_is_sent() {
        var rules = SMALL.replace("ou: [dev]", "ou: [dev, prod]");
        var base = World.play(Written.scenario(SMALL + DELAYS.formatted("")));
        var other = World.play(Written.scenario(rules + DELAYS.formatted("")));
        assertThat(late(base)).hasSizeGreaterThan(5);
        assertThat(late(other)).extracting(Row::asked).containsAll(asked(late(base)));
    }

    @Test
    void an_account_is_written_in_the_same_digits_everywhere() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(asked(SMALL)).allMatch(a -> a.account().id().matches("[0-9]{12}"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_generated_account_is_nobody_elses() {
        var taken = SMALL.replace("\"111111111111\"", "\"600001000001\"");
        assertThat(new Cast(Written.scenario(taken)).all()).hasSize(101);
    }

    @Test
    @Timeout(60)
    void a_pile_on_a_desk_is_worked_off_in_its_order() {
        var pile =
                SMALL.replaceAll("\\{tags: \\{ou: \\[dev]}}, then: accept", "{}, then: hold")
                        .replace("burst(60), keep: exponential(2d)", "burst(8000), for: 1h")
                        .replace("delay: \"lognormal(20m, 0.8)\", rejects: 0.2", "takes: 1s");
        var played = World.play(Written.scenario(pile));
        assertThat(played.people().getFirst().accepted()).isEqualTo(8_000);
        assertThat(played.rows()).isSortedAccordingTo((a, b) -> a.decidedAt.compareTo(b.decidedAt));
    }

    @Test
    void who_takes_longer_than_their_day_goes_on_the_next() {
        var day =
                SMALL.replace("name: ana,", "name: ana, hours: 09-10 UTC, takes: 90m,")
                        .replace("{tags: {ou: [dev]}}, then: accept", "{}, then: hold")
                        .replace("burst(60), keep: exponential(2d)", "burst(1), for: 1m");
        var row =
                World.play(Written.scenario(day.replace("delay: \"lognormal(20m, 0.8)\", ", "")))
                        .rows()
                        .getFirst();
        assertThat(row.decidedAt).isEqualTo("2026-01-06T09:30:00Z");
    }

    private static List<Asked> asked(List<Row> rows) {
        return rows.stream().map(Row::asked).toList();
    }

    private static List<Row> late(Played played) {
        return played.rows().stream()
                .filter(row -> row.automatic() && row.outcome() == Row.Outcome.ACCEPTED)
                .filter(row -> row.timeToDecide(played.scenario().clock().end()).toMinutes() > 30)
                .toList();
    }

    private static List<Asked> asked(String yaml) {
        var scenario = Written.scenario(yaml);
        return new Crowd(scenario, new Cast(scenario)).all();
    }
}
