package dev.drawbridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.cli.verify.Tampered;
import dev.drawbridge.cli.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** History under other rules; with {@code --test}, a gate for a pipeline. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Judges a service's history by other rules.",
            "With --file offline, out of an export that is verified before."
        })
final class WhatIfCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin private Remote remote = new Remote();

    @Parameters(paramLabel = "SERVICE", arity = "0..1", defaultValue = "")
    private String service = "";

    @Option(names = "--rules", paramLabel = "FILE", description = "a rule set in JSON")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--version-of-rules",
            defaultValue = "draft",
            description = "a number, draft, or 0 for none (${DEFAULT-VALUE})")
    private String version = "draft";

    @Option(names = "--from", defaultValue = "", description = "2026-11-01T00:00:00Z")
    private String from = "";

    @Option(names = "--to", defaultValue = "")
    private String to = "";

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "asks what the file asks, and exits with 1 where the answer is another")
    private Optional<Path> test = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "an export, instead of a system")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--key",
            defaultValue = "",
            paramLabel = "BASE64",
            description = "with --file: the log's public key, known from elsewhere")
    private String key = "";

    @Option(names = "--output", defaultValue = "text")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        if (file.isPresent()) {
            try (var lines = Files.newBufferedReader(file.get())) {
                Verification.of(lines, key, List.of());
            } catch (Tampered e) {
                var facts = Map.of("badPosition", e.position(), "reason", e.getMessage());
                var words = file.get() + " cannot be trusted. " + e.getMessage();
                output.print(spec.commandLine().getOut(), words, facts);
                return Cli.NOT_SO;
            }
        }
        if (test.isPresent()) {
            return test(JSON.readTree(test.get().toFile()));
        }
        if (service.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Which service? vpce-svc-…");
        }
        var answer = ask(service, question());
        output.print(spec.commandLine().getOut(), words(answer), answer);
        return 0;
    }

    private Map<String, Object> question() throws IOException {
        var question = new LinkedHashMap<String, Object>();
        if (rules.isPresent()) {
            question.put("rules", JSON.readTree(rules.get().toFile()));
        } else {
            question.put("version", version);
        }
        if (!from.isEmpty()) {
            question.put("from", from);
        }
        if (!to.isEmpty()) {
            question.put("to", to);
        }
        return question;
    }

    private JsonNode ask(String of, Object question) throws IOException {
        if (file.isPresent()) {
            return RulesEngine.whatIf(file.get(), of, question);
        }
        return remote.send("POST", "/v1/provider/services/" + of + "/rules/what-if", question);
    }

    private int test(JsonNode file) throws IOException {
        var of = file.path("service").asText();
        var differences = new ArrayList<String>();
        var answer = ask(of, file.path("question"));
        var counted = answer.path("whatIf").path("counted");
        file.path("counted")
                .properties()
                .forEach(expected -> {
                    var found = counted.path(expected.getKey());
                    if (!found.equals(expected.getValue())) {
                        differences.add(
                                "%s: %s expected, %s found"
                                        .formatted(expected.getKey(), expected.getValue(), found));
                    }
                });
        cases(of, file, differences);
        var words =
                differences.isEmpty()
                        ? "As expected: " + words(answer)
                        : "Not as expected. " + String.join("; ", differences);
        output.print(
                spec.commandLine().getOut(),
                words,
                Map.of("asExpected", differences.isEmpty(), "differences", differences));
        return differences.isEmpty() ? 0 : Cli.NOT_SO;
    }

    /** Those that are named in the file, whether they still differ or not. */
    private void cases(String of, JsonNode file, List<String> differences) throws IOException {
        var expected = file.path("cases");
        if (expected.isEmpty()) {
            return;
        }
        var question = new LinkedHashMap<String, Object>();
        file.path("question").properties().forEach(e -> question.put(e.getKey(), e.getValue()));
        var ids = new ArrayList<String>();
        expected.fieldNames().forEachRemaining(ids::add);
        question.put("endpointIds", ids);
        question.put("limit", ids.size());
        var found = new LinkedHashMap<String, String>();
        for (var one : ask(of, question).path("whatIf").path("cases")) {
            found.put(one.path("endpointId").asText(), one.path("draft").path("outcome").asText());
        }
        for (var id : ids) {
            var outcome = found.getOrDefault(id, "nothing");
            if (!outcome.equals(expected.path(id).asText())) {
                differences.add(
                        "%s: %s expected, %s found"
                                .formatted(id, expected.path(id).asText(), outcome));
            }
        }
    }

    private static String words(JsonNode answer) {
        var counted = answer.path("whatIf").path("counted");
        return "%d requests: %d the same, %d newly accepted, %d newly rejected, %d newly held"
                        .formatted(
                                counted.path("looked").asLong(),
                                counted.path("same").asLong(),
                                counted.path("newlyAccepted").asLong(),
                                counted.path("newlyRejected").asLong(),
                                counted.path("newlyHeld").asLong())
                + " (%,d a second)".formatted(answer.path("requestsPerSecond").asLong())
                + (answer.path("tagsNotOnRecord").asLong() == 0
                        ? ""
                        : "; of %d a tag that these rules ask for is not in the file"
                                .formatted(answer.path("tagsNotOnRecord").asLong()));
    }
}
