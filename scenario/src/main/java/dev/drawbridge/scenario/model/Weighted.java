package dev.drawbridge.scenario.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values with their shares; what is left of 1 has none of them. */
public record Weighted(Map<String, Double> shares) {

    @JsonCreator
    static Weighted of(JsonNode node) {
        var shares = new LinkedHashMap<String, Double>();
        if (node.isObject()) {
            node.properties().forEach(e -> shares.put(e.getKey(), e.getValue().asDouble()));
        } else {
            shares.put(node.asText(), 1.0);
        }
        return new Weighted(shares);
    }

    public double sum() {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * @param at from 0 to 1
     */
    public @Nullable String pick(double at) {
        double left = at;
        for (var share : shares.entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                return share.getKey();
            }
        }
        return null;
    }
}
