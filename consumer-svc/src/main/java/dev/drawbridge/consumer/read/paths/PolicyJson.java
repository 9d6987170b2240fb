package dev.drawbridge.consumer.read.paths;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.consumer.domain.policy.Policy;
import dev.drawbridge.consumer.domain.policy.Policy.Condition;
import dev.drawbridge.consumer.domain.policy.Policy.Match;
import dev.drawbridge.consumer.domain.policy.Policy.Statement;
import java.util.ArrayList;
import java.util.List;

/** Policy documents, which AWS writes in several ways: one value or many, object or list. */
final class PolicyJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyJson() {}

    /** A document that says nothing lets everything through, as AWS's default does. */
    static Policy read(String document) {
        if (document.isBlank()) {
            return Policy.full();
        }
        try {
            var written = JSON.readTree(document).path("Statement");
            var statements = new ArrayList<Statement>();
            for (var statement : written.isArray() ? written : List.of(written)) {
                statements.add(statement(statement, statements.size()));
            }
            return new Policy(List.copyOf(statements));
        } catch (JsonProcessingException _) {
            return new Policy(List.of());
        }
    }

    private static Statement statement(JsonNode statement, int place) {
        var name = statement.path("Sid").asText("");
        return new Statement(
                name.isEmpty() ? "Statement[%d]".formatted(place) : name,
                statement.path("Effect").asText().equals("Allow"),
                match(statement, "Principal"),
                match(statement, "Action"),
                match(statement, "Resource"),
                conditions(statement.path("Condition")));
    }

    private static Match match(JsonNode statement, String element) {
        var except = statement.path("Not" + element);
        return except.isMissingNode()
                ? new Match(values(statement.path(element)), false)
                : new Match(values(except), true);
    }

    /** Of principals only those of AWS: services and federations do not call through endpoints. */
    private static List<String> values(JsonNode node) {
        if (node.isObject()) {
            return values(node.path("AWS"));
        }
        var values = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.asText()));
        } else if (node.isValueNode()) {
            values.add(node.asText());
        }
        return List.copyOf(values);
    }

    private static List<Condition> conditions(JsonNode node) {
        var conditions = new ArrayList<Condition>();
        for (var operator : node.properties()) {
            for (var key : operator.getValue().properties()) {
                conditions.add(
                        new Condition(operator.getKey(), key.getKey(), values(key.getValue())));
            }
        }
        return List.copyOf(conditions);
    }
}
