package dev.drawbridge.axon.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What some columns of a row are to hold, in the order they were named. */
public final class Columns {

    /**
     * @param elsewhere whether the row itself has no part in it
     */
    private record Cell(String expression, @Nullable Object value, boolean elsewhere) {}

    private final Map<String, Cell> cells = new LinkedHashMap<>();

    private Columns() {}

    public static Columns none() {
        return new Columns();
    }

    public static Columns of(String column, @Nullable Object value) {
        return new Columns().and(column, value);
    }

    /**
     * Computed by the database.
     *
     * @param expression in SQL, of one parameter
     */
    public static Columns of(String column, String expression, @Nullable Object value) {
        return new Columns().and(column, expression, value);
    }

    public Columns and(String column, @Nullable Object value) {
        return and(column, "?", value);
    }

    /**
     * Computed by the database.
     *
     * @param expression in SQL, of one parameter
     */
    public Columns and(String column, String expression, @Nullable Object value) {
        return put(column, new Cell(expression, value, false));
    }

    /**
     * What another table knows: in a replay it is asked once for all rows of the same value, as
     * long as nothing else is written.
     *
     * @param expression in SQL, of one parameter, which does not look at the row
     */
    public Columns known(String column, String expression, Object value) {
        return put(column, new Cell(expression, value, true));
    }

    private Columns put(String column, Cell cell) {
        cells.put(column, cell);
        return this;
    }

    /** From now on it holds the answers. */
    void ask(BiFunction<String, @Nullable Object, @Nullable Object> answer) {
        cells.replaceAll((_, cell) ->
                cell.elsewhere()
                        ? new Cell("?", answer.apply(cell.expression(), cell.value()), false)
                        : cell);
    }

    /** Out of what the row holds: not to be said before that is written. */
    boolean computed() {
        return cells.values().stream().anyMatch(cell -> !cell.expression().equals("?"));
    }

    void overwrite(Columns later) {
        cells.putAll(later.cells);
    }

    String insert(String table) {
        var expressions = cells.values().stream().map(Cell::expression).toList();
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table, String.join(", ", cells.keySet()), String.join(", ", expressions));
    }

    String update(String table, String key) {
        var sets = new ArrayList<String>();
        cells.forEach((column, cell) -> sets.add(column + " = " + cell.expression()));
        return "update %s set %s where %s = ?".formatted(table, String.join(", ", sets), key);
    }

    @Nullable Object[] values(Object... more) {
        List<@Nullable Object> values = new ArrayList<>();
        cells.values().forEach(cell -> values.add(cell.value()));
        Collections.addAll(values, more);
        return values.toArray();
    }
}
