package dev.drawbridge.axon.rows;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of one table, each changed by its key alone. Written at once, but in a replay: there the
 * changes of many events to one row become one, and those of many rows go together.
 */
public final class Rows {

    static final ScopedValue<Gathered> IN_REPLAY = ScopedValue.newInstance();

    private final JdbcTemplate jdbc;
    private final String table;
    private final String key;

    /**
     * @param key the column
     */
    public Rows(JdbcTemplate jdbc, String table, String key) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
    }

    public void insert(String id, Columns columns) {
        change(new Change.Insert(this, id, known(columns).and(key, id)));
    }

    public void set(String id, Columns columns) {
        change(new Change.Update(this, id, known(columns)));
    }

    public void delete(String id) {
        change(new Change.Delete(this, id));
    }

    /** Any other change, or a question: all that was said before is written when it runs. */
    public JdbcTemplate directly() {
        if (IN_REPLAY.isBound()) {
            IN_REPLAY.get().write();
        }
        return jdbc;
    }

    private Columns known(Columns columns) {
        if (IN_REPLAY.isBound()) {
            var gathered = IN_REPLAY.get();
            columns.ask((expression, value) -> gathered.answer(jdbc, expression, value));
        }
        return columns;
    }

    private void change(Change change) {
        if (IN_REPLAY.isBound()) {
            IN_REPLAY.get().add(change);
        } else {
            jdbc.update(change.sql(), change.values());
        }
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }
}
