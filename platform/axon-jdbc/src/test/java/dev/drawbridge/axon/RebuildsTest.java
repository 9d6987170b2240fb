package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.axon.replay.Rebuilds;
import dev.drawbridge.axon.replay.Rebuilt;
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
            var rebuilt = rebuild(service, false);
            over.set(true);
            writing.join();
            assertThat(rebuilt.same()).isTrue();
            assertThat(rebuilt.events()).isGreaterThanOrEqualTo(251);
            assertThat(service.count("select count(*) from pg_namespace where nspname = 'rebuilt'"))
                    .isZero();
        }
    }

    @Test
    void u7_what_the_log_does_not_explain_is_told_and_repaired_by_the_swap() {
        try (var service = Service.fresh()) {
            count(service, 3);
            service.bean(JdbcTemplate.class).update("update counter_total set total = 77");
            var told = rebuild(service, false);
            assertThat(told.same()).isFalse();
            assertThat(told.tables())
                    .containsExactly(new Rebuilt.Comparison("counter_total", 1, 1, 1));
            assertThat(service.total(id(1))).isEqualTo(77);
            assertThat(rebuild(service, true).swapped()).isTrue();
            assertThat(service.total(id(1))).isEqualTo(3);
            service.change(id(1), 1);
            assertThat(service.total(id(1))).isEqualTo(4);
            assertThat(rebuild(service, false).same()).isTrue();
        }
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

    private static Rebuilt rebuild(Service service, boolean swap) {
        return service.bean(Rebuilds.class).rebuild(swap);
    }
}
