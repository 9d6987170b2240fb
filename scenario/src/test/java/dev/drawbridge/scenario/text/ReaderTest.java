package dev.drawbridge.scenario.text;

import static dev.drawbridge.scenario.text.Written.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReaderTest {

    @Test
    void what_is_well_written_is_a_scenario() {
        var scenario = Written.scenario(SMALL);
        assertThat(scenario.accounts()).hasSize(2);
        assertThat(scenario.services().getFirst().rules()).isNotNull();
    }

    @Test
    void a_misspelt_field_is_told_with_its_line_and_what_was_meant() {
        assertThat(problems(SMALL.replace("count: 100", "cuont: 100")))
                .contains("line 5: accounts[1].cuont: not known here; did you mean count?");
    }

    @Test
    void what_is_not_understood_says_what_to_write() {
        assertThat(problems(SMALL.replace("burst(60)", "sometimes")))
                .containsExactly(
                        "line 12: load[0].arrivals: 'sometimes' is not understood"
                                + " (poisson(NUMBER/h) or burst(NUMBER))");
        assertThat(problems(SMALL.replace("duration: 2d", "duration: long")).getFirst())
                .startsWith("line 2: clock.duration: 'long' is not understood (a time, such as 7d");
    }

    @Test
    void a_value_that_a_comma_cuts_is_to_be_quoted() {
        assertThat(problems(SMALL.replace("\"lognormal(20m, 0.8)\"", "lognormal(20m, 0.8)")))
                .containsExactly(
                        "line 14: approvers[0].delay: 'lognormal(20m' is not understood:"
                                + " within { } a comma ends a value; put it in quotes");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(
                        problems(
                                SMALL.replace("seed: 7", "seed: x")
                                        .replace("rejects: 0.2", "rejects: 2")))
                .hasSize(2)
                .anyMatch(p -> p.startsWith("line 1: seed: an integer ("))
                .anyMatch(p -> p.startsWith("line 14: approvers[0].rejects: 2 is out of range"));
    }

    @Test
    void names_must_be_somebodys() {
        assertThat(problems(SMALL.replace("service: billing", "service: biling")))
                .containsExactly(
                        "line 12: load[0].service: 'biling': no service has this name;"
                                + " did you mean billing?");
        assertThat(problems(SMALL + "expect: {p90TimeToDecied: 4h}\n"))
                .containsExactly(
                        "line 15: expect.p90TimeToDecied: not known here;"
                                + " did you mean p90TimeToDecide?");
    }

    @Test
    void rules_are_checked_as_the_provider_checks_them() {
        assertThat(problems(SMALL.replace("then: accept}", "then: accept, people: 2}")))
                .containsExactly("line 10: services[0].rules[0].people: only with hold");
        assertThat(problems(SMALL.replace("id: dev, when: {tags", "id: dev, when: {tgas")))
                .containsExactly(
                        "line 10: services[0].rules[0].when.tgas: not known here;"
                                + " did you mean tags?");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThat(problems("seed: 1\nclock: {start: 1\nload: 3\n").getFirst())
                .startsWith("line 3: not YAML");
        assertThat(problems(""))
                .containsExactly("line 1: the file is empty; a scenario is expected");
        assertThat(problems("seed: 1\nseed: 2\n"))
                .containsExactly("line 2: seed stands here twice");
    }

    @Test
    void a_zone_that_nobody_knows_is_told_with_its_line() {
        assertThat(
                        problems(
                                SMALL.replace(
                                        "name: ana,", "name: ana, hours: 09-17 Europe/Atlantis,")))
                .containsExactly(
                        "line 14: approvers[0].hours: Unknown time-zone ID: Europe/Atlantis");
    }

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(Wrong.class, () -> Written.scenario(yaml)).problems();
    }
}
