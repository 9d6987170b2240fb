package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.counter.CounterCommand.Change;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.testkit.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("io")
class TimersTest {

    @Test
    void without_delay_a_timer_fires_as_soon_as_its_transaction_commits() {
        try (var service = Service.fresh()) {
            service.open(id(1));

            service.bean(Transactions.class)
                    .run(() -> {
                        service.change(id(1), 1);
                        timer(service, Duration.ZERO, new Change(id(1), 10));
                    });

            await().pollDelay(Duration.ZERO).until(() -> service.total(id(1)) == 11);
            await().until(() -> waiting(service) == 0);
        }
    }

    @Test
    void a_timer_is_rolled_back_with_its_transaction() {
        try (var service = Service.fresh()) {
            assertThatThrownBy(() ->
                            service.bean(Transactions.class)
                                    .run(() -> {
                                        timer(service, Duration.ofHours(1), new Change(id(1), 1));
                                        throw new IllegalStateException("no");
                                    }))
                    .hasMessage("no");

            assertThat(waiting(service)).isZero();
        }
    }

    @Test
    void timers_survive_a_restart_and_keep_their_circumstances() {
        var database = Infrastructure.shared().freshDatabase();
        try (var before = Service.on(database)) {
            before.open(id(1));
            before.bean(Timers.class)
                    .at(
                            Instant.now().plus(Duration.ofHours(1)),
                            "later",
                            new Change(id(1), 10),
                            Service.SOMEBODY);
            assertThat(waiting(before)).isEqualTo(1);
        }
        try (var after = Service.on(database)) {
            after.bean(JdbcClient.class).sql("update timer set execution_time = now()").update();

            await().until(() -> after.total(id(1)) == 10);
            assertThat(
                            after.count(
                                    """
                                    select count(*) from domain_event
                                    where payload_type = 'changed.v1' and
                                    convert_from(meta_data, 'UTF8')::jsonb ->> 'account' = '111111111111'
                                    """))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_refused_timer_is_over() {
        try (var service = Service.fresh()) {
            timer(service, Duration.ZERO, new Change(id(1), 10));

            await().until(() -> waiting(service) == 0);
            assertThat(service.events()).isZero();
        }
    }

    @Test
    void several_instances_share_them_and_each_fires_once() {
        var database = Infrastructure.shared().freshDatabase();
        try (var one = Service.on(database);
                var other = Service.on(database)) {
            one.open(id(1));

            IntStream.range(0, 200)
                    .forEach(i ->
                            timer(
                                    i % 2 == 0 ? one : other,
                                    Duration.ofMillis(i),
                                    new Change(id(1), 1)));

            await().until(() -> waiting(one) == 0);
            assertThat(one.total(id(1))).isEqualTo(200);
        }
    }

    @Test
    void what_an_instance_was_firing_when_it_died_is_fired_by_another() {
        try (var service = Service.fresh()) {
            service.open(id(1));
            timer(service, Duration.ofHours(1), new Change(id(1), 10));
            service.bean(JdbcClient.class)
                    .sql(
                            """
                            update timer set picked = true, picked_by = 'gone',
                            execution_time = now(), last_heartbeat = now()
                            """)
                    .update();

            await().until(() -> service.total(id(1)) == 10);
        }
    }

    private static void timer(Service service, Duration delay, Change command) {
        service.bean(Timers.class).after(delay, "test", command, Service.SOMEBODY);
    }

    private static long waiting(Service service) {
        return service.count("select count(*) from timer");
    }
}
