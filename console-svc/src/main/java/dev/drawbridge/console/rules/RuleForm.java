package dev.drawbridge.console.rules;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule as fields of a form, and back. What no field shows is carried along as it is, so a rule
 * set can go through the form without losing anything.
 */
final class RuleForm {

    static final List<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> LISTS =
            List.of(
                    "accounts",
                    "organizationPaths",
                    "principals",
                    "regions",
                    "availabilityZoneIds");
    private static final List<String> NUMBERS = List.of("connectionsBelow", "connectionsFrom");
    private static final List<String> HOURS = List.of("from", "to", "zone");

    /** The fields of one rule as they came. */
    interface Fields {

        String one(String name);

        List<String> several(String name);
    }

    private RuleForm() {}

    static RuleRow row(int at, JsonNode rule) {
        var rest = rule.isObject() ? (ObjectNode) rule.deepCopy() : JSON.createObjectNode();
        var said = new LinkedHashMap<String, String>();
        var days = new HashSet<String>();
        for (var name : List.of("id", "then", "reason", "limit", "people")) {
            take(rest, name, name, said);
        }
        takeList(rest, "approvers", "approvers", said);
        if (rest.path("when") instanceof ObjectNode when) {
            LISTS.forEach(name -> takeList(when, name, "when-" + name, said));
            NUMBERS.forEach(name -> take(when, name, "when-" + name, said));
            takeTags(when, said);
            if (when.path("hours") instanceof ObjectNode hours) {
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

    private static void take(ObjectNode from, String name, String field, Map<String, String> said) {
        if (from.path(name).isString() || from.path(name).isInt()) {
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
                && list.valueStream()
                        .allMatch(v -> v.isString() && v.asString().matches("[^,\\n]+"));
    }

    private static String joined(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static void takeTags(ObjectNode when, Map<String, String> said) {
        var tags = when.path("tags");
        if (tags.isObject()
                && tags.properties().stream()
                        .allMatch(t ->
                                t.getKey().matches("[^=\\n]+")
                                        && (t.getValue().isArray() && t.getValue().isEmpty()
                                                || plain(t.getValue())))) {
            said.put(
                    "when-tags",
                    tags.properties().stream()
                            .map(t -> t.getKey() + " = " + joined(t.getValue()))
                            .collect(Collectors.joining("\n")));
            when.remove("tags");
        }
    }

    private static void takeDays(ObjectNode hours, Set<String> days) {
        var list = hours.path("days");
        if (list.isArray() && list.valueStream().allMatch(d -> DAYS.contains(d.asString("")))) {
            hours.remove("days").forEach(day -> days.add(day.asString()));
        }
    }

    /** The rule that the fields describe. */
    static ObjectNode rule(Fields fields) {
        var rule = rest(fields.one("rest"));
        put(rule, "id", fields.one("id"));
        conditions(rule, fields);
        put(rule, "then", fields.one("then"));
        put(rule, "reason", fields.one("reason"));
        number(rule, "limit", fields.one("limit"));
        number(rule, "people", fields.one("people"));
        words(rule, "approvers", fields.one("approvers"));
        return rule;
    }

    private static void conditions(ObjectNode rule, Fields fields) {
        var when = rule.path("when") instanceof ObjectNode has ? has : JSON.createObjectNode();
        LISTS.forEach(name -> words(when, name, fields.one("when-" + name)));
        NUMBERS.forEach(name -> number(when, name, fields.one("when-" + name)));
        for (var line : fields.one("when-tags").lines().filter(l -> !l.isBlank()).toList()) {
            var parts = line.split("=", 2);
            var values = when.withObject("/tags").putArray(parts[0].strip());
            split(parts.length == 1 ? "" : parts[1]).forEach(values::add);
        }
        var hours = when.path("hours") instanceof ObjectNode has ? has : JSON.createObjectNode();
        HOURS.forEach(name -> put(hours, name, fields.one("hours-" + name)));
        fields.several("days").forEach(day -> hours.withArray("days").add(day));
        if (!hours.isEmpty()) {
            when.set("hours", hours);
        }
        if (!when.isEmpty()) {
            rule.set("when", when);
        }
    }

    private static List<String> split(String said) {
        return Arrays.stream(said.split("[,\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void words(ObjectNode node, String name, String said) {
        split(said).forEach(word -> node.withArray(name).add(word));
    }

    private static ObjectNode rest(String json) {
        return !json.isBlank() && JSON.readTree(json) instanceof ObjectNode object
                ? object
                : JSON.createObjectNode();
    }

    private static void put(ObjectNode node, String name, String said) {
        if (!said.isBlank()) {
            node.put(name, said.strip());
        }
    }

    /** What is no number stays as it was typed: the provider says where, and nothing is lost. */
    private static void number(ObjectNode node, String name, String said) {
        if (said.strip().matches("\\d{1,9}")) {
            node.put(name, Integer.parseInt(said.strip()));
        } else {
            put(node, name, said);
        }
    }
}
