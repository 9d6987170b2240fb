package dev.drawbridge.wire.query;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Excerpt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbered parameters. EC2 writes {@code Name.1}, SNS and STS {@code Name.member.1} for a list and
 * {@code Name.entry.1.key} for a map. Numbers may have gaps; the order is theirs.
 */
final class Lists {

    /** More than fit into the largest body we read. */
    private static final int HIGHEST_INDEX = 100_000;

    private Lists() {}

    static Reading list(Dialect dialect, Reading element) {
        var wrapper = dialect == Dialect.EC2 ? "" : "member";
        return node -> {
            var items = new ArrayList<Object>();
            for (var item : numbered(node, wrapper)) {
                items.add(required(element.of(item), item));
            }
            return List.copyOf(items);
        };
    }

    static Reading map(Reading element) {
        return node -> {
            var entries = new LinkedHashMap<String, Object>();
            for (var entry : numbered(node, "entry")) {
                var key = child(entry, "key", "Name");
                var value = child(entry, "value", "Value");
                var name = (String) required(key.value(), key);
                if (entries.put(name, required(element.of(value), value)) != null) {
                    throw Fault.invalidParameterValue(
                            "The key " + Excerpt.of(name) + " is given more than once");
                }
            }
            return Collections.unmodifiableMap(entries);
        };
    }

    /** Topic attributes say {@code key} and {@code value}, message attributes Name and Value. */
    private static Form.Node child(Form.Node entry, String name, String otherName) {
        var child = entry.child(name);
        if (child == null) {
            child = entry.child(otherName);
        }
        if (child == null) {
            throw Fault.missingParameter(Excerpt.of(entry.path(name)));
        }
        return child;
    }

    private static Object required(@Nullable Object value, Form.Node at) {
        if (value == null) {
            throw Fault.missingParameter(Excerpt.of(at.path()));
        }
        return value;
    }

    private static Iterable<Form.Node> numbered(Form.Node node, String wrapper) {
        var holder = wrapper.isEmpty() ? node : node.child(wrapper);
        if (holder == null) {
            return List.of();
        }
        Map<Integer, Form.Node> byNumber = new TreeMap<>();
        for (var child : holder.children()) {
            if (byNumber.put(index(child), child) != null) {
                throw Fault.invalidParameterValue(
                        "The index of parameter " + Excerpt.of(child.path()) + " is given twice");
            }
        }
        return byNumber.values();
    }

    private static int index(Form.Node child) {
        var text = child.name();
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && !text.isEmpty() && text.length() <= 9) {
            int index = Integer.parseInt(text);
            if (index > 0 && index <= HIGHEST_INDEX) {
                return index;
            }
        }
        throw Fault.invalidParameterValue(
                "The index of parameter " + Excerpt.of(child.path()) + " is invalid");
    }
}
