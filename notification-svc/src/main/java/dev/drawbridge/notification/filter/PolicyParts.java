package dev.drawbridge.notification.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A policy taken apart into policies that mean the same together, because of what Ruler 2.1 gets
 * wrong: alternatives that share a key, and wildcards or numbers beside other conditions of a key.
 */
final class PolicyParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DELICATE = List.of("\"wildcard\"", "\"numeric\"");
    private static final String OR = "$or";

    private PolicyParts() {}

    /** Whether it must not share a machine with others. */
    static boolean delicate(String policy) {
        return DELICATE.stream().anyMatch(policy::contains);
    }

    /**
     * A policy that is not delicate and admits all that the part admits, so that most events need
     * no look at the part itself; empty where there is none.
     */
    static Optional<String> weakened(String part) {
        try {
            var weak = weakened(JSON.readTree(part));
            return weak.isEmpty() || delicate(weak.toString())
                    ? Optional.empty()
                    : Optional.of(weak.toString());
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("checked when it was set", defect);
        }
    }

    private static ObjectNode weakened(JsonNode part) {
        var weak = JSON.createObjectNode();
        for (var field : part.properties()) {
            var value = field.getValue();
            if (value.isObject()) {
                var inner = weakened(value);
                if (!inner.isEmpty()) {
                    weak.set(field.getKey(), inner);
                }
            } else if (!delicate(value.toString())) {
                weak.set(field.getKey(), value);
            } else if (!value.toString().contains("anything-but") && !field.getKey().equals(OR)) {
                weak.set(
                        field.getKey(),
                        array(List.of(JSON.createObjectNode().put("exists", true))));
            }
        }
        return weak;
    }

    static List<String> of(String policy) {
        try {
            return parts(JSON.readTree(policy)).map(JsonNode::toString).toList();
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("checked when it was set", defect);
        }
    }

    private static Stream<ObjectNode> parts(JsonNode policy) {
        var parts = Stream.of(JSON.createObjectNode());
        for (var field : policy.properties()) {
            if (!field.getKey().equals(OR)) {
                var values = values(field.getValue());
                parts = parts.flatMap(p -> values.stream().map(v -> with(p, field.getKey(), v)));
            }
        }
        if (policy.has(OR)) {
            var either = elements(policy.get(OR)).flatMap(PolicyParts::parts).toList();
            parts = parts.flatMap(part -> either.stream().map(one -> both(part, one)));
        }
        return parts;
    }

    private static ObjectNode with(ObjectNode part, String key, JsonNode value) {
        var copy = part.deepCopy();
        copy.set(key, value);
        return copy;
    }

    /** Where both speak of a key it cannot be written in one. Ruler wants two: twice the same. */
    private static ObjectNode both(ObjectNode part, ObjectNode other) {
        var clash = other.properties().stream().anyMatch(field -> part.has(field.getKey()));
        return clash ? with(part, OR, array(List.of(other, other))) : part.deepCopy().setAll(other);
    }

    private static List<JsonNode> values(JsonNode value) {
        if (value.isObject()) {
            return parts(value).<JsonNode>map(part -> part).toList();
        }
        return elements(value).collect(Collectors.groupingBy(PolicyParts::kind)).values().stream()
                .<JsonNode>map(PolicyParts::array)
                .toList();
    }

    /** What stands together in a part: for a number that is what is matched as one. */
    private static String kind(JsonNode condition) {
        return DELICATE.stream().filter(condition.toString()::contains).findFirst().orElse("");
    }

    private static ArrayNode array(List<? extends JsonNode> items) {
        return JSON.createArrayNode().addAll(items);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
