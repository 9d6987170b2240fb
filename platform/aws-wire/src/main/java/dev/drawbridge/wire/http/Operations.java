package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Operation;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations a service knows, by dialect and action. */
public final class Operations {

    private final Map<Dialect, Map<String, Bound<?, ?>>> known = new EnumMap<>(Dialect.class);

    private Operations() {}

    /**
     * @throws IllegalArgumentException for two of one name, or a shape that cannot be read or
     *     written
     */
    public static Operations of(Collection<? extends Operation<?, ?>> handlers) {
        var operations = new Operations();
        handlers.forEach(operations::add);
        return operations;
    }

    private void add(Operation<?, ?> operation) {
        var bound = Bound.of(operation);
        var previous =
                known.computeIfAbsent(bound.dialect(), _ -> new HashMap<>())
                        .put(bound.action(), bound);
        if (previous != null) {
            throw new IllegalArgumentException("Two operations are named " + bound.action());
        }
    }

    /**
     * @throws Fault InvalidAction
     */
    Bound<?, ?> named(Dialect dialect, String action) {
        var bound = known.getOrDefault(dialect, Map.of()).get(action);
        if (bound == null) {
            throw Faults.unknownAction(dialect, action);
        }
        return bound;
    }

    /** The dialect that knows an action, for callers who say nothing else. */
    Optional<Dialect> dialectOf(String action) {
        return Arrays.stream(Dialect.values())
                .filter(dialect -> known.getOrDefault(dialect, Map.of()).containsKey(action))
                .findFirst();
    }

    /** The names known in a dialect, sorted. */
    public List<String> actions(Dialect dialect) {
        return known.getOrDefault(dialect, Map.of()).keySet().stream().sorted().toList();
    }
}
