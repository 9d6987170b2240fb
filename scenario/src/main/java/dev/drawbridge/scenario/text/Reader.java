package dev.drawbridge.scenario.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.model.Spans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A scenario out of its file, or {@link Wrong}. */
public final class Reader {

    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .registerModule(
                            new SimpleModule()
                                    .addDeserializer(Duration.class, by(Spans::of))
                                    .addDeserializer(Instant.class, by(Reader::instant)));

    private Reader() {}

    public static Scenario scenario(Path file) throws IOException {
        return scenario(Files.readString(file), file.toAbsolutePath());
    }

    static Scenario scenario(String yaml, Path beside) throws IOException {
        var tree = Tree.of(yaml);
        var problems = Schema.problems(tree);
        if (!problems.isEmpty()) {
            throw new Wrong(problems);
        }
        var root = (ObjectNode) tree.root();
        for (int i = 0; i < root.path("services").size(); i++) {
            takeRules((ObjectNode) root.path("services").get(i), i, tree, beside);
        }
        renamed(root, "load", "for", "lasting");
        renamed(root, "chaos", "for", "lasting");
        renamed(root, "chaos", "do", "what");
        root.path("approvers").forEach(each -> renamed(each, "absent", "for", "lasting"));
        try {
            var scenario = MAPPER.treeToValue(root, Scenario.class);
            var meaningless = Meaning.problems(scenario, tree);
            if (!meaningless.isEmpty()) {
                throw new Wrong(meaningless);
            }
            return scenario;
        } catch (JsonMappingException e) {
            throw new Wrong(List.of(sentence(e, tree)));
        }
    }

    /** A rule set alone: for another side of an A/B. */
    public static RuleSet rules(Path file) throws IOException {
        var tree = Tree.of(Files.readString(file));
        var root =
                tree.root().isArray()
                        ? MAPPER.createObjectNode().set("rules", tree.root())
                        : tree.root();
        try {
            var rules = MAPPER.treeToValue(root, RuleSet.class);
            if (rules == null) {
                throw new Wrong(List.of(file + ": no rules stand here"));
            }
            var problems = Judging.problems(rules);
            if (!problems.isEmpty()) {
                throw new Wrong(problems.stream().map(p -> file + ": " + p).toList());
            }
            return rules;
        } catch (JsonMappingException e) {
            throw new Wrong(List.of(file + ": " + sentence(e, tree)));
        }
    }

    private static void takeRules(ObjectNode service, int index, Tree tree, Path beside)
            throws IOException {
        var place = "services[%d]".formatted(index);
        if (service.has("rulesFile")) {
            var file = beside.resolveSibling(service.remove("rulesFile").asText());
            if (service.has("rules")) {
                throw new Wrong(
                        List.of(
                                tree.line(place + ".rules")
                                        + ": "
                                        + place
                                        + ": rules or rulesFile, not both"));
            }
            try {
                service.set("rules", MAPPER.valueToTree(rules(file)));
            } catch (NoSuchFileException e) {
                throw new Wrong(
                        List.of(tree.line(place + ".rulesFile") + ": there is no file " + file));
            }
        } else if (service.has("rules")) {
            var rules = service.remove("rules");
            service.set("rules", MAPPER.createObjectNode().set("rules", rules));
        }
    }

    private static void renamed(JsonNode in, String list, String from, String to) {
        for (var each : in.path(list)) {
            if (each.has(from)) {
                ((ObjectNode) each).set(to, ((ObjectNode) each).remove(from));
            }
        }
    }

    private static String sentence(JsonMappingException e, Tree tree) {
        var place = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else if (!step.getFieldName().equals("rules") || place.indexOf(".rules") < 0) {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        var cause = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
        return "%s: %s: %s".formatted(tree.line(place.toString()), place, cause);
    }

    private static Instant instant(String text) {
        return Instant.parse(text.length() == 17 ? text.replace("Z", ":00Z") : text);
    }

    private static <T> JsonDeserializer<T> by(Function<String, T> reading) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context)
                    throws IOException {
                try {
                    return reading.apply(parser.getText());
                } catch (RuntimeException e) {
                    throw JsonMappingException.from(parser, e.getMessage(), e);
                }
            }
        };
    }
}
