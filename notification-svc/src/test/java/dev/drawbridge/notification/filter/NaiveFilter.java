package dev.drawbridge.notification.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a filter policy means, written down a second time and as plainly as can be. */
final class NaiveFilter {

    private NaiveFilter() {}

    static boolean wants(JsonNode policy, JsonNode event) {
        for (var field : policy.properties()) {
            var wanted = field.getValue();
            if (field.getKey().equals("$or")) {
                boolean any = false;
                for (var either : wanted) {
                    any |= wants(either, event);
                }
                if (!any) {
                    return false;
                }
            } else if (wanted.isObject()) {
                if (!wants(wanted, event.path(field.getKey()))) {
                    return false;
                }
            } else if (!anyOf(wanted, event.path(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyOf(JsonNode conditions, JsonNode value) {
        var values = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else if (value.isValueNode()) {
            values.add(value);
        }
        for (var condition : conditions) {
            if (condition.has("exists")) {
                if (condition.get("exists").asBoolean() != values.isEmpty()) {
                    return true;
                }
            } else if (values.stream().anyMatch(v -> holds(condition, v))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(JsonNode condition, JsonNode value) {
        if (!condition.isObject()) {
            return same(condition, value);
        }
        var operator = condition.properties().iterator().next();
        var operand = operator.getValue();
        var text = value.isTextual() ? value.asText() : null;
        return switch (operator.getKey()) {
            case "prefix" -> text != null && text.startsWith(operand.asText());
            case "suffix" -> text != null && text.endsWith(operand.asText());
            case "equals-ignore-case" -> text != null && text.equalsIgnoreCase(operand.asText());
            case "wildcard" -> text != null && wild(operand.asText(), text);
            case "numeric" -> value.isNumber() && inRange(operand, value.asDouble());
            case "anything-but" -> notThat(operand, value);
            default -> throw new IllegalArgumentException(operator.getKey());
        };
    }

    private static boolean notThat(JsonNode operand, JsonNode value) {
        if (operand.isObject()) {
            return !holds(operand, value);
        }
        if (operand.isArray()) {
            for (var each : operand) {
                if (same(each, value)) {
                    return false;
                }
            }
            return true;
        }
        return !same(operand, value);
    }

    private static boolean same(JsonNode wanted, JsonNode value) {
        return wanted.isNumber() && value.isNumber()
                ? wanted.asDouble() == value.asDouble()
                : wanted.equals(value);
    }

    private static boolean inRange(JsonNode range, double value) {
        for (int i = 0; i < range.size(); i += 2) {
            double bound = range.get(i + 1).asDouble();
            boolean holds =
                    switch (range.get(i).asText()) {
                        case "=" -> value == bound;
                        case "<" -> value < bound;
                        case "<=" -> value <= bound;
                        case ">" -> value > bound;
                        default -> value >= bound;
                    };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean wild(String pattern, String text) {
        return Pattern.matches(
                Arrays.stream(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                text);
    }
}
