package dev.drawbridge.axon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.Infrastructure;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("io")
class TwinTest {

    private static final String NAMES =
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('i', 'S')
            union all
            select o.conname from pg_constraint o join pg_namespace n on n.oid = o.connamespace
            where n.nspname = ?
            order by 1
            """;

    private final JdbcTemplate jdbc =
            new JdbcTemplate(new DriverManagerDataSource(Infrastructure.shared().freshDatabase()));
    private final Twin twin = new Twin(jdbc, "rebuilt", "thing");

    @BeforeEach
    void a_table_with_all_that_can_have_a_name() {
        jdbc.execute(
                """
                create schema rebuilt;
                create table thing (
                    id text primary key, label text not null unique,
                    size int not null constraint not_small check (size > 3),
                    number bigserial, position bigint generated always as identity,
                    constraint fits unique (label, size));
                create index thing_size_idx on thing (label) where size > 5;
                create index thing_named on thing (size, number);
                create index thing_named_again on thing (size, number);
                insert into thing (id, label, size) values ('a', 'A', 4);
                """);
    }

    @Test
    void u7_all_its_names_are_those_of_the_table_it_is_to_replace() {
        var names = names("public");
        twin.make(false);
        assertThat(names("rebuilt"))
                .isEqualTo(names)
                .contains("fits", "thing_named", "not_small", "thing_number_seq");
        swap();
        assertThat(names("public")).isEqualTo(names);
        jdbc.execute("drop index thing_size_idx; alter table thing drop constraint fits");
    }

    @Test
    void u7_in_the_others_place_it_numbers_its_rows_itself() {
        twin.make(false);
        swap();
        jdbc.execute("insert into thing (id, label, size) values ('b', 'B', 4)");
        assertThat(jdbc.queryForObject("select number from thing", Long.class)).isEqualTo(1);
    }

    @Test
    void u7_they_are_compared_by_what_the_log_says_not_by_the_numbers_of_rows() {
        assertThat(twin.columns()).isEqualTo("id, label, size");
    }

    @Test
    void u7_indexes_that_only_find_rows_are_added_when_it_is_full() {
        var names = names("public");
        twin.make(true);
        assertThat(names("rebuilt"))
                .contains("fits", "thing_pkey")
                .doesNotContain("thing_named", "thing_named_again", "thing_size_idx");
        twin.index(jdbc::execute);
        twin.index(jdbc::execute);
        assertThat(names("rebuilt")).isEqualTo(names);
        swap();
        assertThat(names("public")).isEqualTo(names);
    }

    private List<String> names(String schema) {
        return jdbc.queryForList(NAMES, String.class, schema, schema);
    }

    private void swap() {
        jdbc.execute(
                "drop table public.thing cascade; alter table rebuilt.thing set schema public");
    }
}
