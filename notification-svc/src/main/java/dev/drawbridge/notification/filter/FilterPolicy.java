package dev.drawbridge.notification.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.notification.json.StrictJson;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.event.ruler.JsonRuleCompiler;

/** What a filter policy may say: what AWS's own compiler takes, within SNS's limits. */
public final class FilterPolicy {

    private static final int MOST_BYTES = 262_144;
    private static final int MOST_KEYS = 5;
    private static final int MOST_COMBINATIONS = 150;
    private static final String OR = "$or";

    private FilterPolicy() {}

    /** In AWS's words; empty for a policy that can be used. */
    public static Optional<String> fault(String policy, boolean body) {
        if (policy.length() > MOST_BYTES) {
            return refuse("Filter policy is too large");
        }
        JsonNode tree;
        try {
            tree = StrictJson.read(policy);
        } catch (JsonProcessingException notJson) {
            return refuse("failed to parse JSON. " + notJson.getOriginalMessage());
        }
        if (tree.isObject() && tree.isEmpty()) {
            return Optional.empty();
        }
        if (!body && nested(tree)) {
            return Optional.of(
                    "Filter policy scope MessageAttributes does not support nested filter policy");
        }
        var wrong = JsonRuleCompiler.check(policy);
        return wrong == null ? limits(tree, body) : refuse(wrong);
    }

    /** An empty policy holds nobody back. */
    static boolean all(String policy) {
        var text = policy.strip();
        return text.isEmpty() || (text.startsWith("{") && text.substring(1).strip().equals("}"));
    }

    private static Optional<String> limits(JsonNode tree, boolean body) {
        var keys = new HashSet<String>();
        collectKeys(tree, "", keys);
        if (keys.size() > MOST_KEYS) {
            return refuse("Filter policy can not have more than 5 keys");
        }
        return combinations(tree, 1, body) > MOST_COMBINATIONS
                ? refuse("Filter policy is too complex")
                : Optional.empty();
    }

    private static Optional<String> refuse(String reason) {
        return Optional.of("FilterPolicy: " + reason);
    }

    private static boolean nested(JsonNode tree) {
        return tree.properties().stream()
                .anyMatch(field ->
                        field.getKey().equals(OR)
                                ? elements(field.getValue()).anyMatch(FilterPolicy::nested)
                                : field.getValue().isObject());
    }

    private static void collectKeys(JsonNode tree, String path, Set<String> keys) {
        for (var field : tree.properties()) {
            if (field.getKey().equals(OR)) {
                elements(field.getValue()).forEach(either -> collectKeys(either, path, keys));
            } else if (field.getValue().isObject()) {
                collectKeys(field.getValue(), path + field.getKey() + ".", keys);
            } else {
                keys.add(path + field.getKey());
            }
        }
    }

    /** Values of one key times those of the next; what lies deeper in a body counts for more. */
    private static long combinations(JsonNode tree, int depth, boolean body) {
        long product = 1;
        for (var field : tree.properties()) {
            var value = field.getValue();
            long factor;
            if (field.getKey().equals(OR)) {
                factor = elements(value).mapToLong(e -> combinations(e, depth, body)).sum();
            } else if (value.isObject()) {
                factor = combinations(value, depth + 1, body);
            } else {
                factor = (long) Math.max(1, value.size()) * (body ? depth : 1);
            }
            product = Math.min(Integer.MAX_VALUE, product * factor);
        }
        return product;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
