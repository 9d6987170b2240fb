package dev.drawbridge.notification.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.notification.domain.policy.Condition;
import dev.drawbridge.notification.domain.policy.Policy;
import dev.drawbridge.notification.domain.policy.Policy.Principals;
import dev.drawbridge.notification.domain.policy.Policy.Statement;
import dev.drawbridge.notification.json.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a policy's JSON. What it does not understand it refuses: nobody is let in by mistake. */
public final class PolicyDocuments {

    private static final String ANY = "ForAnyValue:";
    private static final String ALL = "ForAllValues:";
    private static final String IF_EXISTS = "IfExists";
    private static final Set<String> PARTS =
            Set.of(
                    "Sid",
                    "Effect",
                    "Principal",
                    "NotPrincipal",
                    "Action",
                    "NotAction",
                    "Resource",
                    "NotResource",
                    "Condition");

    private PolicyDocuments() {}

    /**
     * What is to be kept. Stricter than what was kept before is read.
     *
     * @throws MalformedPolicy with what is wrong
     */
    public static void check(String text) {
        parse(text);
        statements(tree(text)).forEach(PolicyStrictness::check);
    }

    /**
     * @throws MalformedPolicy with what is wrong
     */
    public static Policy parse(String text) {
        return new Policy(statements(tree(text)).map(PolicyDocuments::statement).toList());
    }

    private static Stream<JsonNode> statements(JsonNode document) {
        if (!document.isObject() || !document.has("Statement")) {
            throw new MalformedPolicy("Policy Error: no statement");
        }
        return elements(document.get("Statement"));
    }

    private static JsonNode tree(String text) {
        try {
            return StrictJson.read(text);
        } catch (JsonProcessingException notJson) {
            throw new MalformedPolicy(
                    "Policy failed to parse JSON. " + notJson.getOriginalMessage());
        }
    }

    private static Statement statement(JsonNode node) {
        for (var part : node.properties()) {
            if (!PARTS.contains(part.getKey())) {
                throw new MalformedPolicy("Policy Error: unknown element " + part.getKey());
            }
        }
        var effect = node.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw new MalformedPolicy("Policy Error: Effect must be Allow or Deny");
        }
        var negatedActions = node.has("NotAction");
        var actions = strings(node.path(negatedActions ? "NotAction" : "Action"));
        if (actions.isEmpty() || !actions.stream().allMatch(PolicyDocuments::inScope)) {
            throw new MalformedPolicy("Policy statement action out of service scope!");
        }
        var negatedResources = node.has("NotResource");
        var resources = strings(node.path(negatedResources ? "NotResource" : "Resource"));
        if (resources.isEmpty()) {
            throw new MalformedPolicy("Policy Error: no resource");
        }
        return new Statement(
                effect.equals("Allow"),
                principals(node),
                negatedActions,
                actions,
                negatedResources,
                resources,
                conditions(node.path("Condition")));
    }

    private static boolean inScope(String action) {
        return action.equals("*") || action.toLowerCase(Locale.ROOT).startsWith("sns:");
    }

    private static Principals principals(JsonNode statement) {
        var negated = statement.has("NotPrincipal");
        var node = statement.path(negated ? "NotPrincipal" : "Principal");
        if (PolicyStrictness.admitsByMistake(statement)) {
            return new Principals(false, List.of(), List.of());
        }
        if (node.isTextual() && node.asText().equals("*")) {
            return new Principals(negated, List.of("*"), List.of());
        }
        if (!node.isObject()) {
            throw new MalformedPolicy("Policy Error: PRINCIPAL");
        }
        return new Principals(negated, strings(node.path("AWS")), strings(node.path("Service")));
    }

    private static List<Condition> conditions(JsonNode node) {
        var conditions = new ArrayList<Condition>();
        objects(node);
        node.forEach(PolicyDocuments::objects);
        node.properties()
                .forEach(operator ->
                        operator.getValue()
                                .properties()
                                .forEach(key ->
                                        conditions.addAll(
                                                conditions(
                                                        operator.getKey(),
                                                        key.getKey(),
                                                        strings(key.getValue())))));
        return conditions;
    }

    /** What is no object would have no conditions in it, and let everybody in. */
    private static void objects(JsonNode node) {
        if (!node.isObject() && !node.isMissingNode()) {
            throw new MalformedPolicy("Policy Error: a condition is a map of operators to keys");
        }
    }

    /** A key has one value at most: any of them is a key that is there, all of them may be none. */
    private static List<Condition> conditions(String operator, String key, List<String> values) {
        if (operator.startsWith(ANY)) {
            var present = new Condition(Condition.Operator.NULL, false, key, List.of("false"));
            return List.of(present, condition(operator.substring(ANY.length()), key, values));
        }
        return operator.startsWith(ALL)
                ? List.of(condition(operator.substring(ALL.length()) + IF_EXISTS, key, values))
                : List.of(condition(operator, key, values));
    }

    private static Condition condition(String operator, String key, List<String> values) {
        var ifExists = operator.endsWith(IF_EXISTS);
        var name =
                ifExists ? operator.substring(0, operator.length() - IF_EXISTS.length()) : operator;
        return Condition.Operator.find(name)
                .map(known -> new Condition(known, ifExists, key, values))
                .orElseThrow(
                        () -> new MalformedPolicy("Policy Error: unknown condition " + operator));
    }

    static List<String> strings(JsonNode node) {
        return elements(node).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        if (node.isMissingNode()) {
            return Stream.empty();
        }
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    /** Says what is wrong with a policy. */
    public static final class MalformedPolicy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedPolicy(String reason) {
            super(reason, null, false, false);
        }

        public String reason() {
            return String.valueOf(getMessage());
        }
    }
}
