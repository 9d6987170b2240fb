package dev.drawbridge.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.scenario.text.Written;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {

    private record Answer(int status, String out, String err) {}

    @TempDir private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"two-thousand-accounts.yaml", "four-eyes.yaml", "quota-rush.yaml"})
    @DisplayName("U5 every example is a scenario, and keeps its bounds")
    void u5_every_example(String name) {
        var file = Written.example(name).toString();
        assertThat(ask("validate", file).status()).isZero();
        assertThat(ask("plan", file).out()).contains("accounts   ", "load       ", "expected   ");
        var answer = ask("run", file);
        assertThat(answer.status()).as(answer.out()).isZero();
    }

    @Test
    void a_bound_that_breaks_is_exit_code_1_and_a_failed_test_case() throws IOException {
        var junit = dir.resolve("junit.xml");
        var file = scenario(Written.SMALL + "expect: {rejectRate: 0%, lost: 0}\n");

        var answer = ask("run", file, "--junit", junit.toString());

        assertThat(answer.status()).isOne();
        assertThat(answer.out()).contains("NOT KEPT rejectRate == 0.00%");
        assertThat(Files.readString(junit))
                .contains("tests=\"2\" failures=\"1\"")
                .contains("<failure message=\"rejectRate == 0.00%: ");
    }

    @Test
    void the_page_stands_alone_and_escapes_what_people_wrote() throws IOException {
        var html = dir.resolve("report.html");
        var file = scenario("name: <b>bold</b>\n" + Written.SMALL);

        assertThat(ask("run", file, "--html", html.toString()).status()).isZero();

        assertThat(Files.readString(html))
                .contains("&lt;b&gt;bold", "<svg", "<polyline", "p90TimeToDecide")
                .doesNotContain("<script", "http://", "https://", "<b>bold");
    }

    @Test
    void two_reports_are_compared_figure_by_figure() throws IOException {
        var one = dir.resolve("one.json").toString();
        var other = dir.resolve("other.json").toString();
        var file = scenario(Written.SMALL);
        ask("run", file, "--json", one);
        ask("run", file, "--json", other, "--seed", "8");

        assertThat(ask("diff", one, one)).extracting(Answer::status).isEqualTo(0);
        var answer = ask("diff", one, other);
        assertThat(answer.status()).isOne();
        assertThat(answer.out()).contains("p50TimeToDecide", " -> ", "%");
    }

    @Test
    void other_rules_meet_the_same_requests_and_the_difference_is_theirs() throws IOException {
        var rules = dir.resolve("b.yaml");
        Files.writeString(rules, "rules: [{id: all, then: accept}]\n");

        var answer = ask("run", scenario(Written.SMALL), "--rules", "billing=" + rules);

        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains("With the rules of the scenario", "acceptedByRule")
                .containsPattern("acceptedByHand +\\d+ -> 0 ");
        assertThat(answer.out().lines().filter(line -> line.matches("requests .*->.*"))).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_as_json_too() throws IOException {
        var file = scenario(Written.SMALL.replace("seed: 7", "sede: 7"));
        var answer = ask("validate", file, "--output", "json");
        assertThat(answer.status()).isOne();
        assertThat(answer.out())
                .contains("\"valid\" : false", "line 1: sede: not known here; did you mean seed?");
    }

    @Test
    void a_file_that_is_missing_is_said_so() {
        var answer = ask("run", dir.resolve("nothing.yaml").toString());
        assertThat(answer.status()).isOne();
        assertThat(answer.err()).contains("There is no file", "nothing.yaml");
    }

    @Test
    void nobody_at_the_address_is_exit_code_3_and_the_bounds_are_told_all_the_same()
            throws IOException {
        var junit = dir.resolve("junit.xml");
        var answer =
                ask(
                        "run",
                        scenario(Written.SMALL + "expect: {rejected: 0}\n"),
                        "--endpoint-url",
                        "http://127.0.0.1:1",
                        "--junit",
                        junit.toString());
        assertThat(answer.status()).isEqualTo(3);
        assertThat(junit).content().contains("failures=\"1\"");
    }

    @Test
    void who_of_several_gets_the_room_is_not_compared_with_a_running_system() throws IOException {
        var full = Written.SMALL.replace("name: billing\n", "name: billing\n    quota: 3\n");
        var answer = ask("run", scenario(full), "--endpoint-url", "http://127.0.0.1:1");
        assertThat(answer.status()).isOne();
        assertThat(answer.err()).contains("accounts wait for room at billing", "overQuota: refuse");
    }

    @Test
    void what_is_no_report_is_said_so() throws IOException {
        var nothing = Files.writeString(dir.resolve("nothing.json"), "{}").toString();
        var answer = ask("diff", nothing, nothing);
        assertThat(answer.status()).isOne();
        assertThat(answer.err()).contains("nothing.json is no report");
    }

    @Test
    void other_rules_are_compared_in_json_too() throws IOException {
        var rules = Files.writeString(dir.resolve("b.yaml"), "rules: [{id: all, then: accept}]\n");
        var answer =
                ask(
                        "run",
                        scenario(Written.SMALL),
                        "--rules",
                        "billing=" + rules,
                        "--output",
                        "json");
        assertThat(answer.out()).contains("\"report\" : {", "\"differences\" : [");
    }

    @Test
    void what_depends_on_the_time_of_day_is_not_played_at_a_running_system() throws IOException {
        var byDay =
                Written.SMALL.replace(
                        "{tags: {ou: [dev]}}",
                        "{hours: {from: \"09:00\", to: \"17:00\", zone: Europe/Oslo}}");
        var answer = ask("run", scenario(byDay), "--endpoint-url", "http://127.0.0.1:1");
        assertThat(answer.status()).isOne();
        assertThat(answer.err()).contains("A rule of billing looks at the time of day");
    }

    private String scenario(String yaml) throws IOException {
        return Files.writeString(dir.resolve("scenario.yaml"), yaml).toString();
    }

    private static Answer ask(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status =
                Scenarios.commands()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(words);
        return new Answer(status, out.toString(), err.toString());
    }
}
