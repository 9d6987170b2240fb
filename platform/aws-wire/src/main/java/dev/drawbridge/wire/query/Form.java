package dev.drawbridge.wire.query;

import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Excerpt;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request as the tree their dotted names describe: {@code Filter.1.Name} is
 * node {@code Name} under {@code 1} under {@code Filter}. Strict about encoding, bounded in number
 * and depth, since anybody may send anything.
 */
public final class Form {

    private static final int MOST_PARAMETERS = 30_000;
    private static final int DEEPEST = 12;

    private final Node root = new Node(null, "");
    private int parameters;

    private Form() {}

    /**
     * Parses the query string and the body, in this order, into one form.
     *
     * @throws Fault MalformedQueryString and its kin
     */
    public static Form parse(byte[]... sources) {
        var form = new Form();
        for (byte[] source : sources) {
            form.add(source);
        }
        return form;
    }

    /** The value of a parameter, by its name without dots. */
    public @Nullable String value(String name) {
        var node = root.child(name);
        return node == null ? null : node.value;
    }

    Node root() {
        return root;
    }

    private void add(byte[] source) {
        int from = 0;
        while (from < source.length) {
            int end = indexOf(source, '&', from, source.length);
            if (end > from) {
                addPair(source, from, end);
            }
            from = end + 1;
        }
    }

    private void addPair(byte[] source, int from, int end) {
        if (++parameters > MOST_PARAMETERS) {
            throw new Fault("InvalidQueryParameter", "The request has too many parameters");
        }
        int equals = indexOf(source, '=', from, end);
        var name = FormText.decode(source, from, equals);
        if (name.isEmpty()) {
            throw FormText.malformed();
        }
        var node = nodeFor(name);
        if (node.value != null) {
            throw new Fault(
                    "InvalidParameterCombination",
                    "The parameter " + Excerpt.of(name) + " may only be specified once");
        }
        node.value = equals == end ? "" : FormText.decode(source, equals + 1, end);
    }

    private Node nodeFor(String name) {
        var node = root;
        int from = 0;
        for (int depth = 0; ; depth++) {
            if (depth == DEEPEST) {
                throw new Fault(
                        "InvalidQueryParameter",
                        "The parameter " + Excerpt.of(name) + " is not recognized");
            }
            int dot = name.indexOf('.', from);
            node = node.childFor(name.substring(from, dot < 0 ? name.length() : dot));
            if (dot < 0) {
                return node;
            }
            from = dot + 1;
        }
    }

    private static int indexOf(byte[] source, char wanted, int from, int end) {
        int i = from;
        while (i < end && source[i] != wanted) {
            i++;
        }
        return i;
    }

    /** One name segment: it may hold a value, children, or both. */
    static final class Node {

        private final @Nullable Node parent;
        private final String name;
        private @Nullable String value;
        private @Nullable Map<String, Node> children;

        private Node(@Nullable Node parent, String name) {
            this.parent = parent;
            this.name = name;
        }

        @Nullable String value() {
            return value;
        }

        String name() {
            return name;
        }

        @Nullable Node child(String childName) {
            return children == null ? null : children.get(childName);
        }

        Collection<Node> children() {
            return children == null ? List.of() : children.values();
        }

        boolean hasChildren() {
            return children != null;
        }

        /** The parameter's name as it was sent; the child's, where that is given. */
        String path(String childName) {
            return parent == null ? childName : path() + "." + childName;
        }

        String path() {
            return parent == null ? "" : parent.path(name);
        }

        private Node childFor(String childName) {
            if (children == null) {
                children = new LinkedHashMap<>();
            }
            return children.computeIfAbsent(childName, n -> new Node(this, n));
        }
    }
}
