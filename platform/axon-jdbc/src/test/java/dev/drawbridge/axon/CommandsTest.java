package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.axon.counter.CounterCommand.Change;
import dev.drawbridge.axon.counter.CounterCommand.Open;
import dev.drawbridge.axon.counter.Refusal.BelowZero;
import dev.drawbridge.axon.counter.Refusal.NoSuchCounter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("io")
class CommandsTest {

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
    void a_command_changes_the_read_model_before_it_is_answered() {
        service.open(id(1));

        assertThat(service.change(id(1), 5)).isEqualTo(5);

        assertThat(service.total(id(1))).isEqualTo(5);
    }

    @Test
    void a_refusal_reaches_the_sender_and_leaves_nothing() {
        service.open(id(2));

        assertThatThrownBy(() -> service.change(id(2), -1))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(new BelowZero(0)));

        assertThat(eventsOf(2)).isEqualTo(1);
        assertThat(service.change(id(2), 1)).isEqualTo(1);
    }

    @Test
    void what_never_came_to_be_can_refuse() {
        assertThatThrownBy(() -> service.change(id(3), 1))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(new NoSuchCounter()));
        service.drain(id(3));

        assertThat(eventsOf(3)).isZero();
        service.open(id(3));
        assertThat(service.change(id(3), 1)).isEqualTo(1);
    }

    @Test
    void a_dry_run_is_decided_and_changes_nothing() {
        var dry = new HashMap<>(Service.SOMEBODY);
        dry.put(Circumstances.DRY_RUN, "true");

        Object creation = service.commands().send(new Open(id(4)), dry);
        assertThat(creation).isNull();
        assertThat(eventsOf(4)).isZero();
        assertThatThrownBy(() -> service.commands().send(new Change(id(4), 1), dry))
                .isInstanceOf(Refused.class);

        service.open(id(4));
        Object change = service.commands().send(new Change(id(4), 7), dry);
        assertThat(change).isNull();
        assertThat(service.total(id(4))).isZero();
        assertThat(service.change(id(4), 1)).isEqualTo(1);
    }

    @Test
    void of_many_that_create_one_wins_and_the_others_see_it() throws Exception {
        try (var senders = Executors.newFixedThreadPool(8)) {
            Callable<Void> open =
                    () -> {
                        service.open(id(5));
                        return null;
                    };
            for (var sent :
                    senders.invokeAll(IntStream.range(0, 32).mapToObj(_ -> open).toList())) {
                sent.get();
            }
        }

        assertThat(eventsOf(5)).isEqualTo(1);
    }

    @Test
    void events_are_stored_by_name_with_their_circumstances() {
        service.commands()
                .send(
                        new Open(id(6)),
                        Map.of(
                                "principal", "arn:aws:iam::1:user/ann",
                                "account", "111111111111",
                                "correlation-id", "request-1",
                                "causation-id", "order-1",
                                "trace-parent", "00-1-2-01"));

        var row =
                service.bean(JdbcClient.class)
                        .sql(
                                """
                                select payload_type, payload_revision, event_identifier,
                                    convert_from(payload, 'UTF8') payload,
                                    convert_from(meta_data, 'UTF8')::jsonb ->> 'principal' principal,
                                    convert_from(meta_data, 'UTF8')::jsonb ->> 'account' account,
                                    convert_from(meta_data, 'UTF8')::jsonb ->> 'correlation-id' root,
                                    convert_from(meta_data, 'UTF8')::jsonb ->> 'causation-id' cause,
                                    convert_from(meta_data, 'UTF8')::jsonb ->> 'trace-parent' trace
                                from domain_event where aggregate_identifier = ?
                                """)
                        .params(id(6).value())
                        .query()
                        .singleRow();
        assertThat(row)
                .containsEntry("payload_type", "opened.v1")
                .containsEntry("payload_revision", "1")
                .containsEntry("payload", "{\"counter\":\"%s\"}".formatted(id(6)))
                .containsEntry("principal", "arn:aws:iam::1:user/ann")
                .containsEntry("account", "111111111111")
                .containsEntry("root", "request-1")
                .containsEntry("cause", "order-1")
                .containsEntry("trace", "00-1-2-01");
        assertThat(String.valueOf(row.get("event_identifier")))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7.*");
    }

    @Test
    void a_command_in_a_bare_transaction_is_a_mistake() {
        var transaction = new TransactionTemplate(service.bean(PlatformTransactionManager.class));

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> service.open(id(7))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("use Transactions");
    }

    private static long eventsOf(int counter) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from domain_event where aggregate_identifier = ?")
                .params(id(counter).value())
                .query(Long.class)
                .single();
    }
}
