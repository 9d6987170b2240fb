package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.replay.Rebuilt.Comparison;
import dev.drawbridge.messaging.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the read models again beside those in use: the same projections write to tables of the same
 * names in a schema of their own, found first by a search path that lasts one transaction.
 */
public final class Rebuilds {

    private static final String SCHEMA = "rebuilt";
    private static final String OLD = "replaced";

    private final Replays replays;
    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final List<Rebuildable> projections;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Rebuilds(
            EventStorageEngine log,
            Transactions transactions,
            ParameterResolverFactory parameters,
            JdbcTemplate jdbc,
            List<Rebuildable> projections) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.projections = List.copyOf(projections);
        this.replays = new Replays(log, this::beside, parameters);
    }

    private void beside(Runnable work) {
        transactions.run(() -> {
            jdbc.execute("set local search_path to " + SCHEMA + ", public");
            work.run();
        });
    }

    /**
     * Replays the whole log, then holds the writers for as long as it takes to catch up and to
     * compare, so that nothing is between the two.
     *
     * @param swap whether the new tables replace those in use
     */
    public Rebuilt rebuild(boolean swap) {
        oneAtATime.lock();
        try {
            layOut();
            var replayed = replays.into(_ -> {}, projections.toArray());
            List<Comparison> compared = new ArrayList<>();
            transactions.run(() -> {
                hold(swap);
                replays.into(replayed.upTo(), _ -> {}, projections.toArray());
                tables().forEach(table -> compared.add(compare(table)));
                if (swap) {
                    tables().forEach(this::swap);
                }
            });
            return new Rebuilt(replayed.events(), replayed.took(), compared, swap);
        } finally {
            jdbc.execute("drop schema if exists %s, %s cascade".formatted(SCHEMA, OLD));
            oneAtATime.unlock();
        }
    }

    private List<String> tables() {
        return projections.stream().flatMap(p -> p.tables().stream()).distinct().sorted().toList();
    }

    private void layOut() {
        transactions.run(() -> {
            jdbc.execute("drop schema if exists %s, %s cascade".formatted(SCHEMA, OLD));
            jdbc.execute("create schema " + SCHEMA);
            jdbc.execute("create schema " + OLD);
            for (var table : tables()) {
                jdbc.execute(
                        "create table %s.%s (like public.%s including all)"
                                .formatted(SCHEMA, table, table));
            }
        });
    }

    /** Waits for whoever is writing; whoever comes later waits for us. */
    private void hold(boolean swap) {
        var tables = tables().stream().map(table -> "public." + table).toList();
        jdbc.execute(
                "lock table %s in %s mode"
                        .formatted(String.join(", ", tables), swap ? "access exclusive" : "share"));
    }

    private Comparison compare(String table) {
        return new Comparison(
                table,
                count("select * from public." + table),
                count(
                        "select * from public.%s except all select * from %s.%s"
                                .formatted(table, SCHEMA, table)),
                count(
                        "select * from %s.%s except all select * from public.%s"
                                .formatted(SCHEMA, table, table)));
    }

    private long count(String rows) {
        Long count = jdbc.queryForObject("select count(*) from (" + rows + ") as r", Long.class);
        return count == null ? 0 : count;
    }

    private void swap(String table) {
        jdbc.execute("alter table public.%s set schema %s".formatted(table, OLD));
        jdbc.execute("alter table %s.%s set schema public".formatted(SCHEMA, table));
    }
}
