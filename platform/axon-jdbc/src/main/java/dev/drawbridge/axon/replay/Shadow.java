package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.replay.Rebuild.Comparison;
import dev.drawbridge.messaging.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tables of the same names in a schema of their own, which a search path that lasts one transaction
 * finds first: the same projections fill them while the others are in use.
 */
final class Shadow {

    static final String SCHEMA = "rebuilt";
    private static final String OLD = "replaced";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final List<String> tables;

    /** Filled by their keys alone: until they are full no other index is of use to anybody. */
    private final List<String> byRow;

    private final Map<String, String> lasting = new HashMap<>();

    Shadow(JdbcTemplate jdbc, Transactions transactions, List<Rebuildable> projections) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables =
                projections.stream().flatMap(p -> p.tables().stream()).distinct().sorted().toList();
        var others = projections.stream().filter(p -> !p.byRow()).flatMap(p -> p.tables().stream());
        this.byRow = new ArrayList<>(tables);
        byRow.removeAll(others.toList());
        projections.forEach(p -> lasting.putAll(p.lasting()));
    }

    List<String> tables() {
        return tables;
    }

    void beside(Runnable work) {
        transactions.run(() -> {
            jdbc.execute("set local search_path to " + SCHEMA + ", public");
            work.run();
        });
    }

    /** Made where it is first needed: no service that is never rebuilt carries it. */
    void layOutJobs() {
        jdbc.execute("create schema if not exists " + SCHEMA);
        jdbc.execute(
                """
                create table if not exists %s (
                    id bigint generated always as identity primary key, state text not null,
                    wish text, chosen text[] not null default '{}',
                    events bigint not null default 0, position bigint not null default 0,
                    gaps bigint[] not null default '{}', head bigint not null,
                    milliseconds bigint not null default 0, tables text not null default '[]',
                    started_at timestamptz not null default now(), ended_at timestamptz,
                    started_by text not null, problem text)
                """
                        .formatted(Job.TABLE));
        jdbc.execute(
                """
                create unique index if not exists rebuild_one_at_a_time on %s ((true))
                where ended_at is null
                """
                        .formatted(Job.TABLE));
    }

    void layOut() {
        transactions.run(() -> {
            drop();
            tables.forEach(table -> twin(table).make(byRow.contains(table)));
        });
    }

    /**
     * What has its indexes already keeps them as they are. Each takes the time it takes: nobody
     * waits for these tables, and the log's readers for no position of it.
     */
    void index() {
        tables.forEach(table ->
                twin(table)
                        .index(index ->
                                transactions.run(() -> {
                                    jdbc.execute("set local transaction_timeout = 0");
                                    jdbc.execute(index);
                                })));
    }

    /** Those that were made like a table that has another shape now, or not at all. */
    List<String> outdated() {
        return tables.stream().filter(table -> !twin(table).fits()).toList();
    }

    static String outdated(List<String> tables) {
        return "was made for another version of the tables (%s): cancel it and start anew"
                .formatted(String.join(", ", tables));
    }

    void drop() {
        jdbc.execute("drop schema if exists %s cascade".formatted(OLD));
        tables.forEach(table ->
                jdbc.execute("drop table if exists %s.%s cascade".formatted(SCHEMA, table)));
    }

    /** Waits for whoever is writing; whoever comes later waits for us. */
    void hold(Collection<String> chosen, boolean readersToo) {
        var names = chosen.stream().map(table -> "public." + table).toList();
        jdbc.execute(
                "lock table %s in %s mode"
                        .formatted(
                                String.join(", ", names),
                                readersToo ? "access exclusive" : "share"));
    }

    List<Comparison> compare() {
        return tables.stream().map(this::compare).toList();
    }

    private Comparison compare(String table) {
        var columns = twin(table).columns();
        var stays = lasting.getOrDefault(table, "true");
        var used = "select %s from public.%s where %s".formatted(columns, table, stays);
        var made = "select %s from %s.%s where %s".formatted(columns, SCHEMA, table, stays);
        return new Comparison(
                table,
                count(used),
                count(used + " except all " + made),
                count(made + " except all " + used));
    }

    private Twin twin(String table) {
        return new Twin(jdbc, SCHEMA, table);
    }

    private long count(String rows) {
        Long count = jdbc.queryForObject("select count(*) from (" + rows + ") as r", Long.class);
        return count == null ? 0 : count;
    }

    void swap(Collection<String> chosen) {
        jdbc.execute("create schema " + OLD);
        for (var table : chosen) {
            jdbc.execute("alter table public.%s set schema %s".formatted(table, OLD));
            jdbc.execute("alter table %s.%s set schema public".formatted(SCHEMA, table));
        }
        drop();
    }
}
