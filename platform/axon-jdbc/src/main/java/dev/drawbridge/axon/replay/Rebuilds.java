package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.replay.Rebuilt.Comparison;
import dev.drawbridge.messaging.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a read model again beside the one in use: the same projections write to tables of the same
 * names in a schema of their own, found first by a search path that lasts one transaction.
 */
public final class Rebuilds {

    private static final String SCHEMA = "rebuilt";
    private static final String OLD = "replaced";

    private final Replays replays;
    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Rebuilds(
            EventStorageEngine log,
            Transactions transactions,
            ParameterResolverFactory parameters,
            JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
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
     * @param progress told after every batch
     */
    public Rebuilt rebuild(ReadModel model, boolean swap, Consumer<Replayed> progress) {
        oneAtATime.lock();
        try {
            layOut(model);
            var projections = model.projections().toArray();
            var replayed = replays.into(progress, projections);
            List<Comparison> compared = new ArrayList<>();
            transactions.run(() -> {
                hold(model, swap);
                replays.into(replayed.upTo(), _ -> {}, projections);
                model.tables().forEach(table -> compared.add(compare(table)));
                if (swap) {
                    model.tables().forEach(this::swap);
                }
            });
            return new Rebuilt(model.name(), replayed.events(), replayed.took(), compared, swap);
        } finally {
            jdbc.execute("drop schema if exists %s, %s cascade".formatted(SCHEMA, OLD));
            oneAtATime.unlock();
        }
    }

    private void layOut(ReadModel model) {
        transactions.run(() -> {
            jdbc.execute("drop schema if exists %s, %s cascade".formatted(SCHEMA, OLD));
            jdbc.execute("create schema " + SCHEMA);
            jdbc.execute("create schema " + OLD);
            for (var table : model.tables()) {
                jdbc.execute(
                        "create table %s.%s (like public.%s including all)"
                                .formatted(SCHEMA, table, table));
            }
        });
    }

    /** Waits for whoever is writing; whoever comes later waits for us. */
    private void hold(ReadModel model, boolean swap) {
        var tables = model.tables().stream().map(table -> "public." + table).toList();
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
