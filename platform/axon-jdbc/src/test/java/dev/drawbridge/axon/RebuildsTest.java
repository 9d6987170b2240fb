package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.replay.Rebuild;
import dev.drawbridge.axon.replay.Rebuild.State;
import dev.drawbridge.axon.replay.Rebuilds;
import dev.drawbridge.axon.replay.Rebuilds.NotNow;
import dev.drawbridge.testkit.Infrastructure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("io")
class RebuildsTest {

    @Test
    void u7_the_log_makes_the_same_tables_again_while_the_service_goes_on() {
        try (var service = Service.fresh()) {
            count(service, 250);
            var over = new AtomicBoolean();
            var writing = CompletableFuture.runAsync(() -> changeUntil(service, over));
            var ready = until(service, rebuilds(service).start("ana"), State.READY);
            over.set(true);
            writing.join();
            assertThat(ready.same()).isTrue();
            assertThat(ready.events()).isGreaterThanOrEqualTo(251);
            assertThat(ready.position()).isLessThanOrEqualTo(ready.head());
            assertThat(ready.startedBy()).isEqualTo("ana");
            var total = service.total(id(1));
            rebuilds(service).swap(ready.id(), List.of());
            until(service, ready, State.SWAPPED);
            assertThat(service.total(id(1))).isEqualTo(total);
        }
    }

    @Test
    void u7_what_the_log_does_not_explain_is_told_and_repaired_by_the_swap() {
        try (var service = Service.fresh()) {
            count(service, 3);
            service.bean(JdbcTemplate.class).update("update counter_total set total = 77");
            var told = until(service, rebuilds(service).start("ana"), State.READY);
            assertThat(told.same()).isFalse();
            assertThat(told.tables())
                    .containsExactly(new Rebuild.Comparison("counter_total", 1, 1, 1));
            assertThat(service.total(id(1))).isEqualTo(77);
            service.change(id(1), 1);
            rebuilds(service).swap(told.id(), List.of("counter_total"));
            until(service, told, State.SWAPPED);
            assertThat(service.total(id(1))).isEqualTo(4);
            service.change(id(1), 1);
            assertThat(service.total(id(1))).isEqualTo(5);
            assertThat(shadows(service)).isZero();
        }
    }

    @Test
    void u7_one_is_paused_gone_on_with_and_cancelled_and_never_two_at_once() {
        try (var service = Service.fresh()) {
            count(service, 3);
            var rebuilds = rebuilds(service);
            var gate = service.bean(Gate.class).close();
            var started = rebuilds.start("ana");
            assertThatThrownBy(() -> rebuilds.start("bo"))
                    .isInstanceOf(NotNow.class)
                    .hasMessageContaining("Rebuild 1 of these read models is replaying");
            rebuilds.pause(started.id());
            gate.countDown();
            until(service, started, State.PAUSED);
            rebuilds.resume(started.id());
            until(service, started, State.READY);
            rebuilds.cancel(started.id());
            assertThat(until(service, started, State.CANCELLED).endedAt()).isNotNull();
            assertThat(shadows(service)).isZero();
            assertThatThrownBy(() -> rebuilds.swap(started.id(), List.of()))
                    .isInstanceOf(NotNow.class);
            assertThat(service.total(id(1))).isEqualTo(3);
        }
    }

    @Test
    void u7_a_restart_leaves_the_model_in_place_and_says_that_it_was_cut_off() {
        var database = Infrastructure.shared().freshDatabase();
        try (var service = Service.on(database)) {
            count(service, 3);
            service.bean(Gate.class).close();
            rebuilds(service).start("ana");
        }
        try (var service = Service.on(database)) {
            var cut = rebuilds(service).latest(1).getFirst();
            assertThat(cut.cutOff()).isTrue();
            assertThat(service.total(id(1))).isEqualTo(3);
            service.change(id(1), 1);
            rebuilds(service).resume(cut.id());
            assertThat(until(service, cut, State.READY).same()).isTrue();
        }
    }

    @Test
    void u7_at_an_event_that_cannot_be_applied_it_halts_until_somebody_skips_it_and_says_why() {
        try (var service = Service.fresh()) {
            count(service, 3);
            long broken = breakThird(service);
            var job = rebuilds(service).start("ana");
            var halted = until(service, job, State.HALTED);
            assertThat(halted.events()).isEqualTo(2);
            assertThat(halted.cutOff()).isFalse();
            assertThat(halted.halts())
                    .singleElement()
                    .satisfies(halt -> {
                        assertThat(halt.position()).isEqualTo(broken);
                        assertThat(halt.stream()).isEqualTo(id(1).value());
                        assertThat(halt.problem()).isNotEmpty();
                        assertThat(halt.note()).isNull();
                    });
            assertThatThrownBy(() -> rebuilds(service).skip(job.id(), broken + 1, "why", "ana"))
                    .isInstanceOf(NotNow.class)
                    .hasMessageContaining("did not halt at position");
            rebuilds(service).skip(job.id(), broken, "lost in a restore", "ana");
            var ready = until(service, job, State.READY);
            assertThat(ready.events()).isEqualTo(4);
            assertThat(ready.same()).isFalse();
            assertThat(ready.halts().getFirst().note()).isEqualTo("lost in a restore");
            assertThat(ready.halts().getFirst().skippedBy()).isEqualTo("ana");
            assertThat(service.total(id(1))).isEqualTo(3);
        }
    }

    @Test
    void u7_what_halted_goes_on_when_what_it_stands_on_was_repaired() {
        try (var service = Service.fresh()) {
            count(service, 3);
            long broken = breakThird(service);
            var job = rebuilds(service).start("ana");
            until(service, job, State.HALTED);
            service.bean(JdbcTemplate.class)
                    .update(
                            "update domain_event set payload = substr(payload, 2)"
                                    + " where global_index = ?",
                            broken);
            rebuilds(service).resume(job.id());
            var ready = until(service, job, State.READY);
            assertThat(ready.same()).isTrue();
            assertThat(ready.halts()).isEmpty();
        }
    }

    private static long breakThird(Service service) {
        var jdbc = service.bean(JdbcTemplate.class);
        var position =
                jdbc.queryForObject(
                        "select global_index from domain_event order by 1 offset 2 limit 1",
                        Long.class);
        jdbc.update(
                "update domain_event set payload = 'x'::bytea || payload where global_index = ?",
                position);
        return position == null ? 0 : position;
    }

    private static void count(Service service, int changes) {
        service.open(id(1));
        for (int i = 0; i < changes; i++) {
            service.change(id(1), 1);
        }
    }

    private static void changeUntil(Service service, AtomicBoolean over) {
        while (!over.get()) {
            service.change(id(1), 1);
        }
    }

    private static long shadows(Service service) {
        return service.count(
                "select count(*) from pg_tables where tablename = 'counter_total'"
                        + " and schemaname <> 'public'");
    }

    private static Rebuild until(Service service, Rebuild job, State state) {
        return await().until(
                        () -> rebuilds(service).find(job.id()).orElseThrow(),
                        it -> it.state() == state);
    }

    private static Rebuilds rebuilds(Service service) {
        return service.bean(Rebuilds.class);
    }
}
