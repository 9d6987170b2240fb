package dev.drawbridge.scenario.world;

import static dev.drawbridge.scenario.text.Written.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.report.Report;
import dev.drawbridge.scenario.text.Reader;
import dev.drawbridge.scenario.text.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class WorldTest {

    @Test
    @DisplayName(
            "U5 two thousand accounts, a week, in less than a minute: the same seed, every byte")
    void the_same_seed_is_the_same_report() throws IOException {
        var scenario = Reader.scenario(Written.example("two-thousand-accounts.yaml"));
        long began = System.nanoTime();
        var once = report(scenario);
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(report(scenario).json()).isEqualTo(once.json());
        assertThat(once.accounts()).isEqualTo(2_001);
        assertThat(once.figures().get("requests")).isGreaterThan(1_500);
        assertThat(once.kept()).as(once.words()).isTrue();
        assertThat(took).isLessThan(Duration.ofMinutes(1));
    }

    /** Made by another process, on another day: what is salted anew in each would be seen. */
    @Test
    void the_same_seed_is_the_same_report_everywhere() throws IOException {
        var chaos =
                "chaos: [{do: deliver.reorder, rate: 0.2}, {do: provider.down, at: 1h, for: 1h}]\n";
        var bounds = "expect: {lost: 0, rejectRate: \"<= 5%\"}\n";
        var json = run(SMALL + chaos + bounds).json();
        var made = json.replaceFirst("\"drawbridge\" : \"[^\"]*\"", "\"drawbridge\" : \"VERSION\"");
        var golden = Path.of("src/test/resources/golden-report.json");
        if (Boolean.getBoolean("drawbridge.write")) {
            Files.writeString(golden, made);
        }
        assertThat(made).isEqualTo(Files.readString(golden));
    }

    @Test
    void another_seed_is_another_report() {
        assertThat(run(SMALL.replace("seed: 7", "seed: 8")).figures())
                .isNotEqualTo(run(SMALL).figures());
    }

    @Test
    void who_the_rules_let_in_does_not_wait_for_people() {
        var figures = run(SMALL).figures();
        assertThat(figures.get("acceptedByRule")).isGreaterThan(15);
        assertThat(figures.get("acceptedByHand")).isGreaterThan(5);
        assertThat(figures.get("rejectedByHand")).isGreaterThan(0);
        assertThat(figures.get("p50TimeByHand")).isBetween(300.0, 4_000.0);
    }

    @Test
    void whatever_the_network_does_nothing_is_lost_and_nothing_is_decided_otherwise() {
        var chaos =
                """
                chaos:
                  - {do: deliver.duplicate, rate: 0.5}
                  - {do: deliver.reorder, rate: 0.5, by: "uniform(1s, 5m)"}
                  - {do: provider.down, at: 1h, for: 3h}
                  - {do: consumer.down, at: 10h, for: 1h}
                  - {do: broker.down, at: 20h, for: 2h}
                """;
        var calm = run(SMALL.replace("keep: exponential(2d)", "at: 0s"));
        var rough = run(SMALL.replace("keep: exponential(2d)", "at: 0s") + chaos);
        assertThat(rough.messages().repeated()).isGreaterThan(50);
        assertThat(rough.figures()).containsEntry("lost", 0.0);
        assertThat(rough.figures().get("acceptedByRule"))
                .isEqualTo(calm.figures().get("acceptedByRule"));
        assertThat(rough.figures().get("p90TimeToDecide"))
                .isGreaterThan(calm.figures().get("p90TimeToDecide"));
    }

    @Test
    void where_nobody_decides_requests_expire() {
        var nobody = SMALL.replaceAll("(?s)approvers:.*", "patience: 6h\n");
        var figures = run(nobody.replace("burst(60)", "burst(60), for: 1d")).figures();
        assertThat(figures.get("expired")).isGreaterThan(10);
        assertThat(figures).containsEntry("waiting", 0.0).containsEntry("acceptedByHand", 0.0);
    }

    @Test
    void a_service_takes_no_more_than_its_quota_and_what_waits_moves_up() {
        var full =
                SMALL.replace("owner: \"111111111111\"", "owner: \"111111111111\"\n    quota: 5");
        var figures = run(full).figures();
        assertThat(figures.get("quotaHits")).isGreaterThan(10);
        assertThat(figures.get("accepted")).isGreaterThan(5);
        assertThat(figures).containsEntry("lost", 0.0);
    }

    @Test
    void who_is_not_allowed_finds_no_service() {
        var closed = SMALL.replace("name: billing\n", "name: billing\n    allow: []\n");
        assertThat(run(closed).figures()).containsEntry("notPermitted", 60.0);
    }

    @Test
    void a_bound_that_breaks_is_named() {
        var report = run(SMALL + "expect: {rejected: 0, lost: 0}\n");
        assertThat(report.kept()).isFalse();
        assertThat(report.expected())
                .filteredOn(check -> !check.kept())
                .extracting(Report.Check::metric)
                .containsExactly("rejected");
    }

    private static Report run(String yaml) {
        return report(Written.scenario(yaml));
    }

    private static Report report(Scenario scenario) {
        var accounts = new Cast(scenario).all().size();
        return Report.of(World.play(scenario), "small.yaml", accounts);
    }
}
