package dev.drawbridge.notification.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * A look at an event before a machine is asked: whether the wildcards and numbers of a part leave
 * it a chance. It may be too generous, never too strict.
 */
final class Glance {

    /** More than is rounded anywhere. */
    private static final double SLACK = 0.001;

    private final Map<String, List<Predicate<JsonNode>>> conditions = new HashMap<>();

    Glance(JsonNode part) {
        for (var field : part.properties()) {
            // To Ruler a name with a dot is also the way into an object.
            if (field.getValue().isArray() && field.getKey().indexOf('.') < 0) {
                conditions.put(
                        field.getKey(),
                        StreamSupport.stream(field.getValue().spliterator(), false)
                                .map(Glance::condition)
                                .toList());
            }
        }
    }

    boolean leavesAChance(JsonNode event) {
        for (var one : conditions.entrySet()) {
            if (!any(one.getValue(), event.path(one.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(List<Predicate<JsonNode>> conditions, JsonNode value) {
        for (var condition : conditions) {
            if (condition.test(value)) {
                return true;
            }
        }
        for (var element : value) {
            if (any(conditions, element)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<JsonNode> condition(JsonNode condition) {
        if (condition.path("wildcard").isTextual()) {
            return wildcard(condition.path("wildcard").asText());
        }
        return condition.has("numeric") ? range(condition.path("numeric")) : _ -> true;
    }

    private static Predicate<JsonNode> wildcard(String pattern) {
        if (pattern.indexOf('\\') >= 0) {
            return JsonNode::isTextual;
        }
        var pieces = pattern.split("\\*", -1);
        var first = pieces[0];
        var last = pieces[pieces.length - 1];
        return value -> {
            var text = value.textValue();
            if (text == null || !text.startsWith(first) || !text.endsWith(last)) {
                return false;
            }
            for (var piece : pieces) {
                if (!text.contains(piece)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> range(JsonNode bounds) {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < bounds.size(); i += 2) {
            double bound = bounds.get(i + 1).asDouble();
            if (!bounds.get(i).asText().startsWith("<")) {
                least = bound - SLACK;
            }
            if (!bounds.get(i).asText().startsWith(">")) {
                most = bound + SLACK;
            }
        }
        double from = least;
        double to = most;
        return value ->
                value.isNumber() && value.doubleValue() >= from && value.doubleValue() <= to;
    }
}
