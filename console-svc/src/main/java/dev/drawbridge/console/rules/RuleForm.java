package dev.drawbridge.console.rules;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule out of the fields of a form. What no field shows comes along as it is, so a rule set can
 * go through the form without losing anything.
 */
final class RuleForm {

    static final List<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

    private static final JsonMapper JSON = JsonMapper.shared();
    static final List<String> LISTS =
            List.of(
                    "accounts",
                    "organizationPaths",
                    "principals",
                    "regions",
                    "availabilityZoneIds");
    static final List<String> NUMBERS = List.of("connectionsBelow", "connectionsFrom");
    static final List<String> HOURS = List.of("from", "to", "zone");

    /** The fields of one rule as they came. */
    interface Fields {

        String one(String name);

        List<String> several(String name);
    }

    private RuleForm() {}

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
