package dev.drawbridge.provider.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.axon.store.Json;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.CompiledRules;
import dev.drawbridge.provider.domain.rules.Rule;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.provider.domain.rules.When;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published is enough to judge it again. */
final class WhatIfOfFileTest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final String SERVICE = "vpce-svc-0123456789abcdef0";
    private static final RuleSet RULES =
            RuleSet.of(
                    Rule.reject("no", When.account("333333333333"), "contract ended"),
                    Rule.acceptUpTo(1, "one", When.account("222222222222")),
                    Rule.hold("two", When.account("444444444444"), 2));

    @TempDir private Path directory;
    private final List<String> lines = new ArrayList<>(List.of("{\"account\":\"111111111111\"}"));
    private int asked;

    @Test
    @DisplayName("R15 a file judged again by the rules that judged it: 0 differences")
    void r15_the_same_rules_differ_in_nothing() throws IOException {
        for (var account :
                List.of("222222222222", "333333333333", "444444444444", "555555555555")) {
            asks(account, 0);
            asks(account, 1);
        }
        var counted = answer("{\"rules\": %s}".formatted(JSON.writeValueAsString(RULES)));
        assertThat(counted.path("whatIf").path("counted").path("looked").asInt()).isEqualTo(8);
        assertThat(counted.path("whatIf").path("counted").path("same").asInt()).isEqualTo(8);
        assertThat(counted.path("whatIf").path("limitReached").path("then").asInt()).isEqualTo(1);
        assertThat(counted.path("sentences")).hasSize(3);
    }

    @Test
    @DisplayName("B4 offline: others differ case by case, and what the file cannot know is said")
    void b4_other_rules() throws IOException {
        asks("222222222222", 0);
        asks("333333333333", 0);
        var answer =
                answer(
                        "{\"rules\": {\"rules\": [{\"id\": \"dev\", \"when\":"
                                + " {\"tags\": {\"team\": [\"dev\"]}}, \"then\": \"reject\"}]}}");
        assertThat(answer.path("whatIf").path("counted").path("newlyHeld").asInt()).isEqualTo(2);
        assertThat(answer.path("tagsNotOnRecord").asInt()).isEqualTo(2);
        assertThat(answer.path("whatIf").path("cases").get(0).path("then").path("ruleId").asText())
                .isEqualTo("one");
    }

    @Test
    @DisplayName("B4 offline: a tag may say none")
    void b4_a_tag_whose_value_is_none() throws IOException {
        var rules =
                RuleSet.of(
                        Rule.hold("dev", When.tag("env", "dev"), 1),
                        Rule.accept("none", When.tag("env", "none")));
        for (var value : List.of("none", "\"none\"", "dev")) {
            asks("222222222222", 0, Map.of("env", value), rules, MORNING, asked++);
        }
        asks("222222222222", 0, Map.of(), rules, MORNING, asked++);
        var answer = answer("{\"rules\": %s}".formatted(JSON.writeValueAsString(rules)));
        assertThat(answer.path("whatIf").path("counted").path("same").asInt()).isEqualTo(4);
        assertThat(answer.path("tagsNotOnRecord").asInt()).isZero();
    }

    @Test
    @DisplayName("B4 offline: who came at the same moment comes in the service's order")
    void b4_the_same_moment() throws IOException {
        for (int number = 40; number > 9; number--) {
            asks("222222222222", 0, Map.of(), RULES, MORNING, number);
        }
        var answer = answer("{\"version\": \"0\"}");
        assertThat(
                        answer.path("whatIf")
                                .path("cases")
                                .valueStream()
                                .map(one -> one.path("endpointId").asText()))
                .hasSize(31)
                .isSorted();
    }

    @Test
    void another_accounts_file_knows_no_reasons_and_is_refused() throws IOException {
        asks("222222222222", 0);
        lines.set(0, "{\"account\":\"222222222222\"}");
        assertThat(refused("{\"version\": \"0\"}"))
                .contains("111111111111")
                .contains("222222222222");
        lines.set(0, "{\"account\":\"*\"}");
        assertThat(answer("{\"version\": \"0\"}").path("whatIf").path("counted").path("looked"))
                .hasToString("1");
    }

    @Test
    void times_are_those_that_the_service_takes() throws IOException {
        asks("222222222222", 0);
        var none = "{\"version\": \"0\", \"from\": \"%s\", \"to\": \"%s\"}";
        assertThat(refused(none.formatted("2026-03-04T00:00:00Z", "2026-03-03T00:00:00Z")))
                .contains("from is 2026-03-04T00:00:00Z, which is after to");
        assertThat(refused(none.formatted("+1000000000-12-31T00:00:00Z", "2026-03-03T00:00:00Z")))
                .contains("'from' must be a time");
        assertThat(answer("{\"version\": \"0\", \"from\": \"2026-03-04T00:00:00Z\"}").path("to"))
                .hasToString("\"2026-03-04T00:00:00Z\"");
    }

    @Test
    void what_cannot_be_answered_is_a_sentence() throws IOException {
        assertThat(refused("{\"version\": \"draft\"}")).contains("give the rules themselves");
        assertThat(refused("{\"version\": \"0\"}")).contains("Nobody asks for " + SERVICE);
        assertThat(refused("{\"rules\": 7}")).contains("The question cannot be read");
    }

    /** As the provider's service publishes it: the verdict by its record alone. */
    private void asks(String account, int live) throws IOException {
        asks(account, live, Map.of(), RULES, MORNING.plusSeconds(asked), asked++);
    }

    private void asks(
            String account,
            int live,
            Map<String, String> tags,
            RuleSet rules,
            Instant at,
            int number)
            throws IOException {
        var applicant =
                new Applicant(account, "arn:p", null, tags, "us-east-1", List.of(), at, live);
        var verdict = CompiledRules.of(rules, 1).judge(applicant, true);
        var data =
                """
                {"connection":{"endpointId":"vpce-%d","serviceId":"%s","endpointOwner":"%s",
                "serviceOwner":"111111111111","region":"us-east-1"},
                "requestedBy":"arn:p","availabilityZoneIds":[],
                "acceptanceRequired":%s,"verdict":%s}\
                """
                        .formatted(
                                number,
                                SERVICE,
                                account,
                                verdict.then() != Rule.Then.accept,
                                JSON.writeValueAsString(verdict.grounds(at)));
        assertThat(Verdict.of(verdict.grounds(at), verdict.then() != Rule.Then.accept))
                .satisfies(again -> assertThat(again.sameOutcome(verdict)).isTrue());
        lines.add(
                "{\"event\":{\"type\":\"connection-requested.v1\",\"time\":\"%s\",\"data\":%s}}"
                        .formatted(at, data.replace("\n", "")));
    }

    private JsonNode answer(String question) throws IOException {
        var said = new StringWriter();
        assertThat(run(said, new StringWriter(), question)).isZero();
        return JSON.readTree(said.toString());
    }

    private String refused(String question) throws IOException {
        var wrong = new StringWriter();
        assertThat(run(new StringWriter(), wrong, question)).isEqualTo(1);
        return wrong.toString();
    }

    private int run(StringWriter said, StringWriter wrong, String question) throws IOException {
        var file = Files.write(directory.resolve("audit.ndjson"), lines);
        return ToolProvider.findFirst("drawbridge-what-if")
                .orElseThrow()
                .run(
                        new PrintWriter(said, true),
                        new PrintWriter(wrong, true),
                        file.toString(),
                        SERVICE,
                        question);
    }
}
