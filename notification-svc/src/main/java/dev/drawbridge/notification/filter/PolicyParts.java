package dev.drawbridge.notification.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
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
        var weak = weakened(read(part));
        return weak.isEmpty() || delicate(weak.toString())
                ? Optional.empty()
                : Optional.of(weak.toString());
    }

    static Glance glance(String part) {
        return new Glance(read(part));
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
            } else if (!value.toString().contains("anything-but")) {
                weak.set(
                        field.getKey(),
                        array(List.of(JSON.createObjectNode().put("exists", true))));
            }
        }
        return weak;
    }

    /** One of these lists must match, with all that is in it. */
    static List<List<String>> of(String policy) {
        return alternatives(read(policy))
                .map(all -> all.stream().map(JsonNode::toString).toList())
                .toList();
    }

    private static JsonNode read(String policy) {
        try {
            return JSON.readTree(policy);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("checked when it was set", defect);
        }
    }

    private static Stream<List<ObjectNode>> alternatives(JsonNode policy) {
        var found = Stream.of(List.of(JSON.createObjectNode()));
        for (var field : policy.properties()) {
            var next =
                    field.getKey().equals(OR)
                            ? elements(field.getValue()).flatMap(PolicyParts::alternatives).toList()
                            : values(field.getKey(), field.getValue());
            found = found.flatMap(all -> next.stream().map(more -> both(all, more)));
        }
        return found;
    }

    /** Two that speak of one key stay apart: in one part they would be alternatives to Ruler. */
    private static List<ObjectNode> both(List<ObjectNode> all, List<ObjectNode> more) {
        var both = new ArrayList<>(all);
        for (var one : more) {
            var free = both.stream().filter(part -> !clash(part, one)).findFirst();
            free.ifPresent(both::remove);
            both.add(free.orElseGet(JSON::createObjectNode).deepCopy().setAll(one));
        }
        return both;
    }

    private static boolean clash(ObjectNode part, ObjectNode other) {
        return other.properties().stream().anyMatch(field -> part.has(field.getKey()));
    }

    private static List<List<ObjectNode>> values(String key, JsonNode value) {
        if (value.isObject()) {
            return alternatives(value)
                    .map(all -> all.stream().map(inner -> single(key, inner)).toList())
                    .toList();
        }
        return elements(value).collect(Collectors.groupingBy(PolicyParts::kind)).values().stream()
                .map(same -> List.of(single(key, array(same))))
                .toList();
    }

    private static ObjectNode single(String key, JsonNode value) {
        return JSON.createObjectNode().set(key, value);
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
