package dev.drawbridge.axon.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The changes of a replay's batch of events, one a row; no two of them concern each other. */
public final class Gathered {

    private record Row(Rows rows, String id) {}

    private record Statement(JdbcTemplate jdbc, String sql) {}

    private final Map<Row, Change> changes = new LinkedHashMap<>();

    private Gathered() {}

    /** All that {@link Rows} are told meanwhile is written when this says so, and at the end. */
    public static void during(Consumer<Gathered> work) {
        var gathered = new Gathered();
        ScopedValue.where(Rows.IN_REPLAY, gathered)
                .run(() -> {
                    work.accept(gathered);
                    gathered.write();
                });
    }

    void add(Change change) {
        var row = new Row(change.rows(), change.id());
        var before = changes.get(row);
        var both = before == null ? change : before.then(change);
        if (both == null) {
            write();
        }
        changes.put(row, both == null ? change : both);
    }

    public void write() {
        var statements = new LinkedHashMap<Statement, List<@Nullable Object[]>>();
        for (var change : changes.values()) {
            var statement = new Statement(change.rows().jdbc(), change.sql());
            statements.computeIfAbsent(statement, _ -> new ArrayList<>()).add(change.values());
        }
        changes.clear();
        statements.forEach(
                (statement, values) -> statement.jdbc().batchUpdate(statement.sql(), values));
    }
}
