package dev.drawbridge.scenario.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Asks of a document what {@code scenario.schema.json} asks, the same that editors read: of JSON
 * Schema the words that stand in it. Every complaint has its line, and says what to write.
 */
final class Schema {

    private static final JsonNode ROOT = load();
    private static final String CUT = ": within { } a comma ends a value; put it in quotes";

    private final Tree tree;
    private final List<String> problems = new ArrayList<>();

    private Schema(Tree tree) {
        this.tree = tree;
    }

    static List<String> problems(Tree tree) {
        var schema = new Schema(tree);
        schema.check(tree.root(), ROOT, "");
        return schema.problems;
    }

    private static JsonNode load() {
        try (var in = Schema.class.getResourceAsStream("/scenario.schema.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(JsonNode value, JsonNode named, String place) {
        var schema = resolved(named);
        if (!isOf(value, schema.path("type"))) {
            complain(place, "%s is expected, not %s".formatted(expected(schema), shown(value)));
            return;
        }
        if (value.isObject()) {
            object(value, schema, place);
        } else if (value.isArray()) {
            array(value, schema, place);
        } else {
            scalar(value, schema, place);
        }
    }

    private void object(JsonNode value, JsonNode schema, String place) {
        for (var needed : schema.path("required")) {
            if (!value.has(needed.asText())) {
                complain(
                        place,
                        needed.asText()
                                + " is missing"
                                + means(schema.path("properties").path(needed.asText())));
            }
        }
        var known = schema.path("properties");
        var others = schema.path("additionalProperties");
        value.properties()
                .forEach(entry -> {
                    var at = place.isEmpty() ? entry.getKey() : place + "." + entry.getKey();
                    if (known.has(entry.getKey())) {
                        check(entry.getValue(), known.path(entry.getKey()), at);
                    } else if (others.isObject()) {
                        check(entry.getValue(), others, at);
                    } else if (others.isBoolean() && !isRest(entry.getKey())) {
                        var names = new ArrayList<String>();
                        known.fieldNames().forEachRemaining(names::add);
                        complain(at, "not known here; " + Nearest.to(entry.getKey(), names));
                    }
                });
    }

    private void array(JsonNode value, JsonNode schema, String place) {
        if (value.size() < schema.path("minItems").asInt(0)) {
            complain(place, "at least one is needed");
        }
        for (int i = 0; i < value.size(); i++) {
            check(value.get(i), schema.path("items"), "%s[%d]".formatted(place, i));
        }
    }

    private void scalar(JsonNode value, JsonNode schema, String place) {
        var choices = new ArrayList<String>();
        schema.path("enum").forEach(choice -> choices.add(choice.asText()));
        if (!choices.isEmpty() && !choices.contains(value.asText())) {
            complain(
                    place,
                    "'%s' is none of %s".formatted(value.asText(), String.join(", ", choices)));
        }
        if ((value.isTextual() || value.isNumber())
                && schema.has("pattern")
                && !value.asText().matches(schema.path("pattern").asText())) {
            var why = isCut(value.asText()) ? CUT : means(schema);
            complain(place, "'%s' is not understood%s".formatted(value.asText(), why));
        }
        if (value.isNumber()
                && (value.asDouble() < schema.path("minimum").asDouble(-Double.MAX_VALUE)
                        || value.asDouble() > schema.path("maximum").asDouble(Double.MAX_VALUE))) {
            complain(place, "%s is out of range%s".formatted(value.asText(), means(schema)));
        }
    }

    private static boolean isCut(String value) {
        return value.contains("(") && !value.contains(")");
    }

    /** Of a value that was cut, and is told of there. */
    private static boolean isRest(String name) {
        return name.contains(")") && !name.contains("(");
    }

    private static boolean isOf(JsonNode value, JsonNode types) {
        if (types.isMissingNode()) {
            return true;
        }
        if (types.isArray()) {
            for (var type : types) {
                if (isOf(value, type)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private static String expected(JsonNode schema) {
        var types = schema.path("type");
        var first = types.isArray() ? types.get(0).asText() : types.asText();
        var article = List.of("object", "array", "integer").contains(first) ? "an " : "a ";
        return article + first + means(schema);
    }

    private static JsonNode resolved(JsonNode named) {
        return named.has("$ref") ? ROOT.at(named.path("$ref").asText().substring(1)) : named;
    }

    private static String means(JsonNode schema) {
        var words = resolved(schema).path("description").asText();
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String shown(JsonNode value) {
        return value.isContainerNode()
                ? (value.isArray() ? "a list" : "an object")
                : "'" + value.asText() + "'";
    }

    private void complain(String place, String complaint) {
        problems.add(
                "%s: %s%s"
                        .formatted(
                                tree.line(place), place.isEmpty() ? "" : place + ": ", complaint));
    }
}
