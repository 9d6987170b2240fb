package dev.drawbridge.scenario.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML document as JSON, and the line of each of its places.
 *
 * @param lines by place, such as {@code accounts[1].count}
 */
record Tree(JsonNode root, Map<String, Integer> lines) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Tree of(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(100);
        try {
            var node = new Yaml(options).compose(new java.io.StringReader(yaml));
            if (node == null) {
                throw new Wrong(List.of("line 1: the file is empty; a scenario is expected"));
            }
            var lines = new HashMap<String, Integer>();
            return new Tree(new Growing(lines).json(node, "", 0), lines);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            throw new Wrong(List.of("line %d: not YAML: %s".formatted(line, e.getProblem())));
        } catch (YAMLException e) {
            throw new Wrong(List.of("line 1: not read: " + e.getMessage()));
        }
    }

    /** The line of a place, or of what it is in. */
    String line(String place) {
        for (var at = place; ; at = above(at)) {
            var line = lines.get(at);
            if (line != null) {
                return "line " + line;
            }
        }
    }

    private static String above(String place) {
        return place.substring(
                0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
    }

    /** Aliases are copied: a small file may mean a large document, or one without an end. */
    private static final class Growing {

        private static final int MOST_NODES = 300_000;
        private static final int DEEPEST = 40;

        private final Map<String, Integer> lines;
        private int nodes;

        Growing(Map<String, Integer> lines) {
            this.lines = lines;
        }

        JsonNode json(Node node, String place, int depth) {
            int line = node.getStartMark().getLine() + 1;
            lines.putIfAbsent(place, line);
            if (depth > DEEPEST) {
                throw wrong(line, "more than %d deep, or an alias of itself".formatted(DEEPEST));
            }
            if (++nodes > MOST_NODES) {
                throw wrong(line, "more than %d values, aliases counted".formatted(MOST_NODES));
            }
            return switch (node) {
                case MappingNode mapping -> object(mapping, place, depth);
                case SequenceNode sequence -> {
                    var array = JSON.arrayNode();
                    for (var each : sequence.getValue()) {
                        array.add(json(each, "%s[%d]".formatted(place, array.size()), depth + 1));
                    }
                    yield array;
                }
                case ScalarNode scalar -> scalar(scalar);
                default -> throw wrong(line, "not understood");
            };
        }

        private JsonNode object(MappingNode mapping, String place, int depth) {
            var object = JSON.objectNode();
            for (var entry : mapping.getValue()) {
                int line = entry.getKeyNode().getStartMark().getLine() + 1;
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    throw wrong(line, "a name is expected here");
                }
                var name = key.getValue();
                var at = place.isEmpty() ? name : place + "." + name;
                if (object.has(name)) {
                    throw wrong(line, at + " stands here twice");
                }
                lines.put(at, line);
                object.set(name, json(entry.getValueNode(), at, depth + 1));
            }
            return object;
        }

        private static Wrong wrong(int line, String complaint) {
            return new Wrong(List.of("line %d: %s".formatted(line, complaint)));
        }
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (Tag.INT.equals(scalar.getTag()) && text.matches("[+-]?[0-9]{1,18}")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (Tag.FLOAT.equals(scalar.getTag())
                && text.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?")) {
            return JSON.numberNode(Double.parseDouble(text));
        }
        if (Tag.BOOL.equals(scalar.getTag())) {
            return JSON.booleanNode(
                    List.of("true", "yes", "on").contains(text.toLowerCase(java.util.Locale.ROOT)));
        }
        return Tag.NULL.equals(scalar.getTag()) ? JSON.nullNode() : JSON.textNode(text);
    }
}
