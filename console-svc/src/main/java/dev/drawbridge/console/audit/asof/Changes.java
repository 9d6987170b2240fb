package dev.drawbridge.console.audit.asof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is different between two moments, by its place in the state. */
public record Changes(List<Change> changes) {

    /**
     * @param from JSON; null where there was nothing
     */
    public record Change(String path, @Nullable String from, @Nullable String to) {

        public String words() {
            if (from == null) {
                return path + " is now " + to;
            }
            return to == null
                    ? path + " was " + from + " and is gone"
                    : path + " was " + from + " and is now " + to;
        }
    }

    public static Changes between(JsonNode before, JsonNode after) {
        var from = flat(before);
        var to = flat(after);
        var paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        var changes = new ArrayList<Change>();
        for (var path : paths) {
            var one = from.get(path);
            var other = to.get(path);
            if (!java.util.Objects.equals(one, other)) {
                changes.add(new Change(path, one, other));
            }
        }
        return new Changes(changes);
    }

    public String json() {
        return JsonMapper.shared().writeValueAsString(changes);
    }

    /** Leaves by their path. */
    public static Map<String, String> flat(JsonNode node) {
        var leaves = new TreeMap<String, String>();
        flatten("", node, leaves);
        return leaves;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(e -> flatten(below(path, e.getKey()), e.getValue(), leaves));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(below(path, Integer.toString(i + 1)), node.get(i), leaves);
            }
        } else if (!path.isEmpty()) {
            leaves.put(path, node.isString() ? node.asString() : node.toString());
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + " › " + name;
    }
}
