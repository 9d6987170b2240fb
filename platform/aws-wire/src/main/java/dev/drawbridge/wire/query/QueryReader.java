package dev.drawbridge.wire.query;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;

/**
 * Reads a form into a record. A component is required unless it is {@code @Nullable}, a list or a
 * map; its name on the wire is its own, capitalised, or what {@link Wire} says. All reflection
 * happens once, when the reader is built; an unsupported component fails there, at start-up.
 *
 * @param <Q> the request's shape
 */
public final class QueryReader<Q extends Record> {

    private final Class<Q> type;
    private final RecordPlan plan;

    private QueryReader(Class<Q> type, RecordPlan plan) {
        this.type = type;
        this.plan = plan;
    }

    public static <Q extends Record> QueryReader<Q> of(Dialect dialect, Class<Q> type) {
        return new QueryReader<>(type, RecordPlan.of(dialect, type));
    }

    /**
     * @throws Fault MissingParameter, InvalidParameterValue
     */
    public Q read(Form form) {
        return type.cast(plan.read(form.root()));
    }
}
