package dev.drawbridge.console.rules;

import java.util.Map;
import java.util.Set;

/**
 * A rule as a form shows it.
 *
 * @param at its place in the list, from 0
 * @param said by the field's name
 * @param rest JSON of what has no field
 */
public record RuleRow(int at, Map<String, String> said, Set<String> days, String rest) {

    public String of(String field) {
        return said.getOrDefault(field, "");
    }

    public boolean conditional() {
        return !days.isEmpty()
                || said.keySet().stream()
                        .anyMatch(f -> f.startsWith("when-") || f.startsWith("hours-"));
    }
}
