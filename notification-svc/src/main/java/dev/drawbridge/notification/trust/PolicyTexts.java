package dev.drawbridge.notification.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Statements put into a policy's text and taken out of it, the rest left as it was written. */
public final class PolicyTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyTexts() {}

    public static boolean has(String policy, String sid) {
        return statements(object(policy)).stream().anyMatch(named(sid));
    }

    public static String with(
            String policy,
            String sid,
            List<String> accounts,
            List<String> actions,
            String resource) {
        var statement = JSON.createObjectNode();
        statement.put("Sid", sid).put("Effect", "Allow");
        statement
                .putObject("Principal")
                .set(
                        "AWS",
                        few(accounts.stream().map(a -> "arn:aws:iam::" + a + ":root").toList()));
        statement.set("Action", few(actions.stream().map(a -> "SNS:" + a).toList()));
        statement.put("Resource", resource);
        var document = object(policy);
        var all = statements(document);
        all.add(statement);
        return written(document, all);
    }

    public static String without(String policy, String sid) {
        var document = object(policy);
        var left = statements(document);
        left.removeIf(named(sid));
        return written(document, left);
    }

    private static Predicate<JsonNode> named(String sid) {
        return statement -> statement.path("Sid").asText().equals(sid);
    }

    /** One value stands alone, as AWS writes it. */
    private static JsonNode few(List<String> values) {
        return JSON.valueToTree(values.size() == 1 ? values.getFirst() : values);
    }

    private static List<JsonNode> statements(ObjectNode document) {
        var all = new ArrayList<JsonNode>();
        var node = document.path("Statement");
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (node.isObject()) {
            all.add(node);
        }
        return all;
    }

    private static String written(ObjectNode document, List<JsonNode> statements) {
        document.putArray("Statement").addAll(statements);
        return document.toString();
    }

    /** It was read before it was kept. */
    private static ObjectNode object(String policy) {
        try {
            return (ObjectNode) JSON.readTree(policy);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
