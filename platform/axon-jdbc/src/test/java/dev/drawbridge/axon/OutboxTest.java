package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.testkit.Infrastructure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("io")
class OutboxTest {

    @Test
    void every_event_is_published_with_its_id_its_place_and_its_circumstances() {
        try (var service = Service.fresh()) {
            service.open(id(1));
            service.change(id(1), 1);

            await().until(() -> service.published().all().size() == 2);
            var ids =
                    service.bean(JdbcClient.class)
                            .sql("select event_identifier from domain_event order by global_index")
                            .query(String.class)
                            .list();
            assertThat(service.published().all()).extracting(Envelope::id).isEqualTo(ids);
            assertThat(service.published().all())
                    .extracting(Envelope::sequence)
                    .containsExactly(0L, 1L);
            var first = service.published().all().getFirst();
            assertThat(first.source()).isEqualTo("/drawbridge/counter");
            assertThat(first.stream()).isEqualTo(id(1).value());
            assertThat(first.account()).isEqualTo("111111111111");
        }
    }

    @Test
    void while_the_broker_is_away_commands_are_answered_and_nothing_is_lost() {
        try (var service = Service.fresh()) {
            service.published().down();
            service.open(id(1));
            for (int i = 0; i < 250; i++) {
                service.change(id(1), 1);
            }
            assertThat(service.total(id(1))).isEqualTo(250);

            service.published().up();

            await().until(() -> service.published().all().size() == 251);
            assertThat(service.published().all())
                    .extracting(Envelope::sequence)
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(0, 250).boxed().toList());
        }
    }

    @Test
    void a_restart_goes_on_where_it_was() {
        var database = Infrastructure.shared().freshDatabase();
        try (var before = Service.on(database)) {
            before.open(id(1));
            await().until(() -> before.published().all().size() == 1);
            before.published().down();
            before.change(id(1), 1);
        }
        try (var after = Service.on(database)) {
            await().until(() -> !after.published().all().isEmpty());
            after.change(id(1), 1);

            await().until(() -> sequences(after).contains(2L));
            assertThat(sequences(after)).containsExactly(1L, 2L);
        }
    }

    @Test
    void what_another_instance_commits_is_found_by_looking() {
        var database = Infrastructure.shared().freshDatabase();
        try (var one = Service.on(database);
                var other = Service.on(database)) {
            one.open(id(1));
            other.change(id(1), 1);

            await().pollInterval(Duration.ofMillis(20))
                    .until(() ->
                            sequences(one).containsAll(List.of(0L, 1L))
                                    || sequences(other).containsAll(List.of(0L, 1L)));
        }
    }

    private static List<Long> sequences(Service service) {
        return service.published().all().stream().map(Envelope::sequence).toList();
    }
}
