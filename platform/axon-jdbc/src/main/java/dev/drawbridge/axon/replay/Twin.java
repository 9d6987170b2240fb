package dev.drawbridge.axon.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table like another one in a schema of its own, so like that it can take the other's place:
 * indexes and constraints have the same names, which migrations to come will ask for, and numbers
 * come from a sequence of its own, which does not go when the other table does.
 */
record Twin(JdbcTemplate jdbc, String schema, String table) {

    /** Not the numbers that tables give themselves: a log has no holes, a sequence may. */
    private static final String COLUMNS =
            """
            select quote_ident(column_name) from information_schema.columns
            where table_schema = 'public' and table_name = ?
              and is_identity = 'NO' and coalesce(column_default, '') not like 'nextval(%'
            order by ordinal_position
            """;

    private static final String SEQUENCES =
            """
            select quote_ident(s.relname) as name, quote_ident(a.attname) as of
            from pg_depend d
            join pg_class s on s.oid = d.objid and s.relkind = 'S'
            join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where d.classid = 'pg_class'::regclass and d.deptype = 'a'
              and d.refobjid = ('public.' || ?)::regclass
            """;

    private static final String INDEXES =
            """
            with one as (
                select i.indexrelid as id, c.relname as name, i.indrelid as owner,
                    concat(i.indisprimary, i.indisunique,
                        regexp_replace(pg_get_indexdef(i.indexrelid), '^.*? USING ', '')) as shape
                from pg_index i join pg_class c on c.oid = i.indexrelid),
            numbered as (
                select one.*, row_number() over (partition by owner, shape order by name) as nth
                from one)
            select mine.id, quote_ident(mine.name) as name, quote_ident(other.name) as other
            from numbered mine join numbered other using (shape, nth)
            where mine.owner = (? || '.' || ?)::regclass and other.owner = ('public.' || ?)::regclass
              and mine.name <> other.name
            """;

    /** Those that no key needs: they only find rows. */
    private static final String SECONDARY =
            """
            select quote_ident(c.relname) as name, pg_get_indexdef(c.oid) as definition
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where i.indrelid = (? || '.' || ?)::regclass
              and not i.indisunique and not i.indisexclusion
            order by c.relname
            """;

    /**
     * Not the indexes that only find rows: what is lacking is added, and what is over harms nobody.
     */
    private static final String SHAPE =
            """
            with it as (select to_regclass(? || '.' || ?) as id)
            select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                a.attidentity, a.attgenerated, d.default_value)
            from it join pg_attribute a on a.attrelid = it.id
            left join lateral (
                select pg_get_expr(adbin, adrelid) as default_value from pg_attrdef
                where adrelid = a.attrelid and adnum = a.attnum
                  and pg_get_expr(adbin, adrelid) not like 'nextval(%') d on true
            where a.attnum > 0 and not a.attisdropped
            union all
            select concat_ws(' ', conname, pg_get_constraintdef(c.oid))
            from it join pg_constraint c on c.conrelid = it.id and contype not in ('f', 'n')
            union all
            select concat_ws(' ', i.relname, pg_get_expr(u.indpred, u.indrelid))
            from it join pg_index u on u.indrelid = it.id and u.indisunique
            join pg_class i on i.oid = u.indexrelid
            order by 1
            """;

    private record Sequence(String name, String of) {}

    private record Index(long id, String name, String other) {}

    /**
     * @param bare without the indexes that {@link #index} adds
     */
    void make(boolean bare) {
        jdbc.execute(
                "create table %s.%s (like public.%s including all)"
                        .formatted(schema, table, table));
        jdbc.query(
                        SEQUENCES,
                        (row, _) -> new Sequence(row.getString("name"), row.getString("of")),
                        table)
                .forEach(this::number);
        if (bare) {
            secondary(schema)
                    .keySet()
                    .forEach(name -> jdbc.execute("drop index %s.%s".formatted(schema, name)));
        }
        name();
    }

    /** Whether it can take the other's place. */
    boolean fits() {
        return shape(schema).equals(shape("public"));
    }

    private List<@Nullable String> shape(String of) {
        return jdbc.queryForList(SHAPE, String.class, of, table);
    }

    /**
     * All that the other has and this one lacks; at once over all rows it is a tenth of the work.
     *
     * @param make told the definition of each
     */
    void index(Consumer<String> make) {
        var own = secondary(schema).keySet();
        secondary("public")
                .forEach((name, definition) -> {
                    if (!own.contains(name)) {
                        make.accept(
                                definition.replaceFirst(" ON public\\.", " ON " + schema + "."));
                    }
                });
    }

    private Map<String, String> secondary(String of) {
        var definitions = new LinkedHashMap<String, String>();
        jdbc.query(
                SECONDARY,
                row -> {
                    definitions.put(row.getString("name"), row.getString("definition"));
                },
                of,
                table);
        return definitions;
    }

    /** What both can be compared by. */
    String columns() {
        return String.join(", ", jdbc.queryForList(COLUMNS, String.class, table));
    }

    private void number(Sequence sequence) {
        jdbc.execute(
                "create sequence %s.%s owned by %s.%s.%s"
                        .formatted(schema, sequence.name(), schema, table, sequence.of()));
        jdbc.execute(
                "alter table %s.%s alter column %s set default nextval('%s.%s')"
                        .formatted(schema, table, sequence.of(), schema, sequence.name()));
    }

    // In two rounds, because what one is to be called may be the name of another now.
    private void name() {
        List<Index> indexes =
                jdbc.query(
                        INDEXES,
                        (row, _) ->
                                new Index(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("other")),
                        schema,
                        table,
                        table);
        indexes.forEach(each -> rename(each.name(), "renamed_" + each.id()));
        indexes.forEach(each -> rename("renamed_" + each.id(), each.other()));
    }

    private void rename(String from, String to) {
        jdbc.execute("alter index %s.%s rename to %s".formatted(schema, from, to));
    }
}
