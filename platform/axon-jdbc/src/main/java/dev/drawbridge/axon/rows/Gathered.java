package dev.drawbridge.axon.rows;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The changes of a replay's batch of events, one a row; no two of them concern each other. */
public final class Gathered {

    private record Row(Rows rows, String id) {}

    private record Statement(JdbcTemplate jdbc, String sql) {}

    private record Question(JdbcTemplate jdbc, String expression, @Nullable Object value) {}

    private final Map<Question, Optional<Object>> answers = new HashMap<>();
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

    /** What is written by others is written after {@link #write}: until then it cannot change. */
    @Nullable Object answer(JdbcTemplate jdbc, String expression, @Nullable Object value) {
        return answers.computeIfAbsent(new Question(jdbc, expression, value), Gathered::ask)
                .orElse(null);
    }

    private static Optional<Object> ask(Question question) {
        return question.jdbc()
                .query(
                        "select " + question.expression(),
                        (row, _) -> {
                            var array = row.getMetaData().getColumnType(1) == Types.ARRAY;
                            return Optional.ofNullable(
                                    array ? row.getArray(1).getArray() : row.getObject(1));
                        },
                        question.value())
                .getFirst();
    }

    public void write() {
        answers.clear();
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
