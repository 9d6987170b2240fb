package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.replay.Rebuild;
import dev.drawbridge.axon.replay.Rebuild.State;
import dev.drawbridge.axon.replay.Rebuilds;
import dev.drawbridge.axon.replay.Rebuilds.NotNow;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nothing is at it, and then somebody goes on: meanwhile the world may have changed. */
@Tag("io")
class RebuildsLeftTest {

    private static final String BREAK =
            "update domain_event set payload = 'x'::bytea || payload where global_index ="
                    + " (select max(global_index) from domain_event)";

    @Test
    void u7_what_was_made_for_another_shape_of_the_tables_is_not_put_to_use() {
        try (var service = Service.fresh()) {
            count(service);
            var ready = until(service, rebuilds(service).start("ana"), State.READY);
            jdbc(service).execute("alter table counter_total add column note text default 'kept'");
            assertThatThrownBy(() -> rebuilds(service).swap(ready.id(), List.of()))
                    .isInstanceOf(NotNow.class)
                    .hasMessageContaining("another version of the tables (counter_total)")
                    .hasMessageContaining("cancel it and start anew");
            assertThat(service.count("select count(*) from public.counter_total where note > ''"))
                    .isEqualTo(1);
            rebuilds(service).cancel(ready.id());
            var anew = until(service, rebuilds(service).start("ana"), State.READY);
            rebuilds(service).swap(anew.id(), List.of());
            until(service, anew, State.SWAPPED);
            service.change(id(1), 1);
            assertThat(service.total(id(1))).isEqualTo(3);
        }
    }

    @Test
    void u7_where_a_table_is_wanting_nothing_is_written_to_the_one_in_use() {
        try (var service = Service.fresh()) {
            count(service);
            jdbc(service).update(BREAK);
            var job = until(service, rebuilds(service).start("ana"), State.HALTED);
            long broken = job.halts().getFirst().position();
            jdbc(service).execute("drop table rebuilt.counter_total");
            assertThatThrownBy(() -> rebuilds(service).skip(job.id(), broken, "why", "ana"))
                    .isInstanceOf(NotNow.class)
                    .hasMessageContaining("another version of the tables");
            assertThatThrownBy(() -> rebuilds(service).resume(job.id())).isInstanceOf(NotNow.class);
            assertThat(rebuilds(service).find(job.id()).orElseThrow().state())
                    .isEqualTo(State.HALTED);
            assertThat(service.total(id(1))).isEqualTo(2);
        }
    }

    @Test
    void u7_cut_off_while_comparing_it_halts_and_skips_like_any_other() {
        try (var service = Service.fresh()) {
            count(service);
            var job = until(service, rebuilds(service).start("ana"), State.READY);
            released(service, job);
            jdbc(service).update("update rebuilt.rebuild_job set state = 'COMPARING'");
            service.change(id(1), 1);
            jdbc(service).update(BREAK);
            rebuilds(service).resume(job.id());
            var halted = until(service, job, State.HALTED);
            long broken = halted.halts().getFirst().position();
            rebuilds(service).skip(job.id(), broken, "lost in a restore", "ana");
            assertThat(until(service, job, State.READY).same()).isFalse();
        }
    }

    @Test
    void u7_cancelled_before_the_worker_has_let_go_of_it_it_is_cancelled() throws SQLException {
        try (var service = Service.fresh()) {
            count(service);
            var job = until(service, rebuilds(service).start("ana"), State.READY);
            released(service, job);
            try (var connection = service.bean(DataSource.class).getConnection();
                    var lease = connection.createStatement()) {
                lease.execute("select pg_advisory_lock(" + 0x2eb1d + ")");
                var cancelled = rebuilds(service).cancel(job.id());
                lease.execute("select pg_advisory_unlock(" + 0x2eb1d + ")");
                assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
            }
            assertThat(
                            service.count(
                                    "select count(*) from pg_tables where schemaname = 'rebuilt'"
                                            + " and tablename = 'counter_total'"))
                    .isZero();
        }
    }

    private static void count(Service service) {
        service.open(id(1));
        service.change(id(1), 1);
        service.change(id(1), 1);
    }

    private static void released(Service service, Rebuild job) {
        await().until(() -> !rebuilds(service).find(job.id()).orElseThrow().running());
    }

    private static Rebuild until(Service service, Rebuild job, State state) {
        return await().until(
                        () -> rebuilds(service).find(job.id()).orElseThrow(),
                        it -> it.state() == state);
    }

    private static JdbcTemplate jdbc(Service service) {
        return service.bean(JdbcTemplate.class);
    }

    private static Rebuilds rebuilds(Service service) {
        return service.bean(Rebuilds.class);
    }
}
