package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drawbridge.messaging.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("io")
class TransactionsTest {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.fresh();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void commands_inside_commit_together() {
        in(() -> {
            service.open(id(1));
            service.open(id(2));
            service.change(id(1), 3);
            service.change(id(1), 4);
        });

        assertThat(service.total(id(1))).isEqualTo(7);
        assertThat(service.total(id(2))).isZero();
    }

    @Test
    void a_cached_aggregate_never_remembers_what_was_rolled_back() {
        service.open(id(3));
        service.change(id(3), 1);

        assertThatThrownBy(() ->
                        in(() -> {
                            service.change(id(3), 100);
                            service.open(id(4));
                            service.change(id(4), 100);
                            throw new IllegalStateException("the batch fails");
                        }))
                .hasMessage("the batch fails");

        assertThat(service.change(id(3), 1)).isEqualTo(2);
        assertThat(service.total(id(3))).isEqualTo(2);
        assertThatThrownBy(() -> service.change(id(4), 1)).isInstanceOf(Refused.class);
    }

    @Test
    void nor_what_failed_at_the_very_commit() {
        service.open(id(5));
        occupyRowOf(6);

        var thrown =
                catchThrowable(() ->
                        in(() -> {
                            service.change(id(5), 100);
                            service.open(id(6));
                        }));

        assertThat(thrown).isInstanceOf(DuplicateKeyException.class);
        assertThat(service.change(id(5), 1)).isEqualTo(1);
        assertThat(service.total(id(5))).isEqualTo(1);
    }

    @Test
    void a_unique_key_that_a_projection_meets_fails_the_command_alone() {
        occupyRowOf(7);

        assertThatThrownBy(() -> service.open(id(7))).isInstanceOf(DuplicateKeyException.class);

        service.bean(JdbcClient.class).sql("delete from counter_total").update();
        service.open(id(7));
        assertThat(service.total(id(7))).isZero();
    }

    @Test
    void a_refusal_inside_does_not_spoil_the_rest() {
        service.open(id(8));

        in(() -> {
            service.change(id(8), 5);
            assertThatThrownBy(() -> service.change(id(8), -6)).isInstanceOf(Refused.class);
            service.change(id(8), 2);
        });

        assertThat(service.total(id(8))).isEqualTo(7);
        assertThat(service.change(id(8), 1)).isEqualTo(8);
    }

    @Test
    void a_dry_run_inside_changes_nothing_either() {
        service.open(id(9));
        var dry = java.util.Map.of(Circumstances.DRY_RUN, "true");

        in(() -> {
            service.change(id(9), 5);
            var command = new dev.drawbridge.axon.counter.CounterCommand.Change(id(9), 10);
            service.commands().send(command, dry);
            assertThat(service.change(id(9), 1)).isEqualTo(6);
        });

        assertThat(service.total(id(9))).isEqualTo(6);
    }

    private static void occupyRowOf(int counter) {
        service.bean(JdbcClient.class)
                .sql("insert into counter_total values (?, 0)")
                .params(id(counter).value())
                .update();
    }

    private static void in(Runnable work) {
        service.bean(Transactions.class).run(work);
    }
}
