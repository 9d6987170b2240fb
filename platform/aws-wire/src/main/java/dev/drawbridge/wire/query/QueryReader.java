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

    private final Dialect dialect;
    private final Class<Q> type;
    private final RecordPlan plan;

    private QueryReader(Dialect dialect, Class<Q> type, RecordPlan plan) {
        this.dialect = dialect;
        this.type = type;
        this.plan = plan;
    }

    public static <Q extends Record> QueryReader<Q> of(Dialect dialect, Class<Q> type) {
        return new QueryReader<>(dialect, type, RecordPlan.of(dialect, type));
    }

    /**
     * @throws Fault MissingParameter, InvalidParameterValue; what SNS calls InvalidParameter
     */
    public Q read(Form form) {
        try {
            return type.cast(plan.read(form.root()));
        } catch (Fault fault) {
            throw inItsWords(fault);
        }
    }

    private Fault inItsWords(Fault fault) {
        return dialect == Dialect.SNS && fault.code().equals("InvalidParameterValue")
                ? new Fault("InvalidParameter", "Invalid parameter: " + fault.text())
                : fault;
    }
}
