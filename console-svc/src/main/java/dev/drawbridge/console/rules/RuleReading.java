package dev.drawbridge.console.rules;

import static dev.drawbridge.console.rules.RuleForm.DAYS;
import static dev.drawbridge.console.rules.RuleForm.HOURS;
import static dev.drawbridge.console.rules.RuleForm.LISTS;
import static dev.drawbridge.console.rules.RuleForm.NUMBERS;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A rule as fields of a form: only what a field gives back as it is, the rest is carried along. */
final class RuleReading {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TEXTS = List.of("id", "reason");
    private static final List<String> THEN = List.of("accept", "reject", "hold");
    private static final List<String> COUNTS = List.of("limit", "people");

    private RuleReading() {}

    static RuleRow row(int at, JsonNode rule) {
        var rest = rule.isObject() ? (ObjectNode) rule.deepCopy() : JSON.createObjectNode();
        var said = new LinkedHashMap<String, String>();
        var days = new HashSet<String>();
        TEXTS.forEach(name -> take(rest, name, name, said));
        if (THEN.contains(rest.path("then").asString(""))) {
            take(rest, "then", "then", said);
        }
        COUNTS.forEach(name -> takeNumber(rest, name, name, said));
        takeList(rest, "approvers", "approvers", said);
        if (rest.path("when") instanceof ObjectNode when && !when.isEmpty()) {
            LISTS.forEach(name -> takeList(when, name, "when-" + name, said));
            NUMBERS.forEach(name -> takeNumber(when, name, "when-" + name, said));
            takeTags(when, said);
            if (when.path("hours") instanceof ObjectNode hours && !hours.isEmpty()) {
                HOURS.forEach(name -> take(hours, name, "hours-" + name, said));
                takeDays(hours, days);
                dropEmpty(when, "hours");
            }
            dropEmpty(rest, "when");
        }
        return new RuleRow(at, said, days, rest.toString());
    }

    private static void dropEmpty(ObjectNode parent, String name) {
        if (parent.path(name).isEmpty()) {
            parent.remove(name);
        }
    }

    /** Whether a field gives it back as it is. */
    private static boolean stays(JsonNode value) {
        return value.isString() && stays(value.asString());
    }

    private static boolean stays(String text) {
        return text.equals(text.strip()) && text.matches("[^\\p{Cntrl}]+");
    }

    private static void take(ObjectNode from, String name, String field, Map<String, String> said) {
        if (stays(from.path(name))) {
            said.put(field, from.remove(name).asString());
        }
    }

    /** A text that looks like a number would come back as one. */
    private static void takeNumber(
            ObjectNode from, String name, String field, Map<String, String> said) {
        var value = from.path(name);
        boolean number = value.asString("").matches("\\d{1,9}");
        if (value.isIntegralNumber() ? number : !number && stays(value)) {
            said.put(field, from.remove(name).asString());
        }
    }

    private static void takeList(
            ObjectNode from, String name, String field, Map<String, String> said) {
        if (plain(from.path(name))) {
            said.put(field, joined(from.remove(name)));
        }
    }

    /** Words that can stand in a row with commas between. */
    private static boolean plain(JsonNode list) {
        return list.isArray()
                && !list.isEmpty()
                && list.valueStream().allMatch(v -> stays(v) && !v.asString().contains(","));
    }

    private static String joined(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static void takeTags(ObjectNode when, Map<String, String> said) {
        var tags = when.path("tags");
        if (tags.isObject()
                && !tags.isEmpty()
                && tags.properties().stream().allMatch(t -> plainTag(t.getKey(), t.getValue()))) {
            said.put(
                    "when-tags",
                    tags.properties().stream()
                            .map(t -> t.getKey() + " = " + joined(t.getValue()))
                            .collect(Collectors.joining("\n")));
            when.remove("tags");
        }
    }

    private static boolean plainTag(String key, JsonNode values) {
        return stays(key)
                && !key.contains("=")
                && (values.isArray() && values.isEmpty() || plain(values));
    }

    /** In their order and each once, as boxes give them back. */
    private static void takeDays(ObjectNode hours, Set<String> days) {
        var said = hours.path("days").valueStream().map(d -> d.asString("")).toList();
        if (!said.isEmpty() && said.equals(DAYS.stream().filter(said::contains).toList())) {
            hours.remove("days");
            days.addAll(said);
        }
    }
}
