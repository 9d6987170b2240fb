package dev.drawbridge.axon.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What some columns of a row are to hold, in the order they were named. */
public final class Columns {

    private record Cell(String expression, @Nullable Object value) {}

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
        cells.put(column, new Cell(expression, value));
        return this;
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
