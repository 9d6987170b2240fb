package dev.drawbridge.axon.counter;

import dev.drawbridge.axon.counter.CounterEvent.Changed;
import dev.drawbridge.axon.counter.CounterEvent.Opened;
import dev.drawbridge.axon.replay.Rebuildable;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A read model, in the append's transaction. */
@Component
@ProcessingGroup("totals")
public final class CounterTotals implements Rebuildable {

    private final JdbcClient jdbc;
    private final String table;

    @org.springframework.beans.factory.annotation.Autowired
    CounterTotals(JdbcClient jdbc) {
        this(jdbc, "counter_total");
    }

    /** Another table: a replay's target. */
    public CounterTotals(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public List<String> tables() {
        return List.of(table);
    }

    @EventHandler
    void on(Opened event) {
        jdbc.sql("insert into " + table + " (counter, total) values (?, 0)")
                .params(event.counter().value())
                .update();
    }

    @EventHandler
    void on(Changed event) {
        jdbc.sql("update " + table + " set total = total + ? where counter = ?")
                .params(event.by(), event.counter().value())
                .update();
    }

    public long of(String counter) {
        return jdbc.sql("select total from " + table + " where counter = ?")
                .params(counter)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }
}
