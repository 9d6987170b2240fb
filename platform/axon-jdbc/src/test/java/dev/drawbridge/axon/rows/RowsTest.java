package dev.drawbridge.axon.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.Infrastructure;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Tag("io")
class RowsTest {

    private final JdbcTemplate jdbc =
            new JdbcTemplate(
                    new SingleConnectionDataSource(
                            Infrastructure.shared().freshDatabase() + "&reWriteBatchedInserts=true",
                            true));
    private final Rows atOnce = new Rows(jdbc, "at_once", "id");
    private final Rows together = new Rows(jdbc, "together", "id");

    @BeforeEach
    void two_tables_alike_and_one_to_look_into() {
        for (var table : List.of("at_once", "together")) {
            jdbc.execute(
                    "create table %s (id text primary key, state text, note text, since bigint,"
                                    .formatted(table)
                            + " names text[] not null default '{}', known integer)");
        }
        jdbc.execute("create table other (id text primary key, known integer)");
        jdbc.update("insert into other values ('a', 7)");
    }

    @Test
    void u7_whatever_happens_to_the_rows_both_ways_end_alike() {
        for (int seed = 0; seed < 6; seed++) {
            jdbc.update("truncate at_once, together");
            walk(new Random(seed), atOnce);
            var same = new Random(seed);
            Gathered.during(_ -> walk(same, together));
            assertThat(rows("together")).as("seed %d", seed).isEqualTo(rows("at_once"));
        }
    }

    @Test
    void u7_what_is_asked_between_finds_what_was_written_before() {
        Gathered.during(gathered -> {
            together.insert("1", Columns.of("state", "new"));
            assertThat(rows("together")).isEmpty();
            assertThat(together.directly().queryForList("select state from together", String.class))
                    .containsExactly("new");
            together.set("1", Columns.of("state", "old"));
            gathered.write();
            assertThat(rows("together").getFirst()).contains("\"state\":\"old\"");
            together.delete("1");
        });
        assertThat(rows("together")).isEmpty();
    }

    @Test
    void u7_what_another_table_knows_is_asked_again_when_that_may_have_changed() {
        Gathered.during(gathered -> {
            together.insert("1", knowing("a"));
            together.insert("2", knowing("a"));
            gathered.write();
            jdbc.update("update other set known = 8");
            together.insert("3", knowing("a"));
        });
        assertThat(jdbc.queryForList("select known from together order by id", Integer.class))
                .containsExactly(7, 7, 8);
    }

    private static Columns knowing(String id) {
        return Columns.none().known("known", "(select known from other where id = ?)", id);
    }

    private static void walk(Random random, Rows rows) {
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            var id = Integer.toString(random.nextInt(12));
            if (there.add(id)) {
                rows.insert(id, born(random));
            } else {
                change(random, rows, id, there);
            }
        }
    }

    private static Columns born(Random random) {
        var other = random.nextBoolean() ? "a" : "nobody";
        return Columns.of("state", text(random))
                .and("names", new String[] {text(random), "b,\"c"})
                .known(
                        "known",
                        "coalesce((select known from other where id = ?), random()::int * 0)",
                        other);
    }

    private static void change(Random random, Rows rows, String id, Set<String> there) {
        switch (random.nextInt(5)) {
            case 0 -> rows.set(id, Columns.of("state", text(random)).and("note", null));
            case 1 -> rows.set(id, Columns.of("note", text(random)).and("names", new String[0]));
            case 2 -> rows.set(id, Columns.of("since", "coalesce(since, ?)", random.nextLong()));
            case 3 ->
                    rows.directly()
                            .update(
                                    "update %s set note = note || ? where id = ?"
                                            .formatted(rows.table()),
                                    text(random),
                                    id);
            default -> {
                rows.delete(id);
                there.remove(id);
            }
        }
    }

    private static String text(Random random) {
        return Integer.toString(random.nextInt(1000));
    }

    private List<String> rows(String table) {
        return jdbc.queryForList(
                "select row_to_json(t)::text from %s t order by id".formatted(table), String.class);
    }
}
