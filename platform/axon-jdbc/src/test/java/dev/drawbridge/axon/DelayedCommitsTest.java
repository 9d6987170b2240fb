package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.counter.CounterTotals;
import dev.drawbridge.axon.replay.Replays;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.Transactions;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL hands out positions at insert, but commits come in another order: a reader that only
 * remembers the last position would lose events.
 */
@Tag("io")
class DelayedCommitsTest {

    private static final int WRITERS = 8;
    private static final int EVENTS = 20_000;
    private static final int A_WRITER = EVENTS / WRITERS;

    @Test
    void of_eight_writers_whose_commits_are_delayed_at_random_no_event_is_lost() throws Exception {
        try (var service = Service.fresh()) {
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                var done =
                        java.util.stream.IntStream.range(0, WRITERS)
                                .mapToObj(w -> writers.submit(() -> write(service, w)))
                                .toList();
                for (var writer : done) {
                    writer.get();
                }
            }

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> service.published().all().size() >= EVENTS);
            assertThat(service.events()).isEqualTo(EVENTS);
            var byStream =
                    service.published().all().stream()
                            .collect(
                                    groupingBy(
                                            Envelope::stream,
                                            mapping(Envelope::sequence, toList())));
            assertThat(byStream).hasSize(WRITERS);
            assertThat(byStream.values())
                    .allSatisfy(sequences ->
                            assertThat(sequences)
                                    .isEqualTo(LongStream.range(0, A_WRITER).boxed().toList()));
            replaySeesAllToo(service);
        }
    }

    private static void replaySeesAllToo(Service service) {
        var jdbc = service.bean(JdbcClient.class);
        jdbc.sql("create table replayed (like counter_total including all)").update();

        var replayed =
                service.bean(Replays.class).into(_ -> {}, new CounterTotals(jdbc, "replayed"));

        assertThat(replayed.events()).isEqualTo(EVENTS);
        assertThat(
                        service.count(
                                """
                                select count(*) from replayed r join counter_total t using (counter)
                                where r.total = t.total
                                """))
                .isEqualTo(WRITERS);
    }

    /** Up to five events a transaction, which is then held open for up to 20 ms. */
    private static void write(Service service, int writer) {
        var random = new Random(writer);
        service.open(id(writer));
        int written = 1;
        while (written < A_WRITER) {
            int more = Math.min(1 + random.nextInt(5), A_WRITER - written);
            service.bean(Transactions.class)
                    .run(() -> changeAndDelay(service, writer, more, random));
            written += more;
        }
    }

    private static void changeAndDelay(Service service, int writer, int changes, Random random) {
        for (int i = 0; i < changes; i++) {
            service.change(id(writer), 1);
        }
        Delay.beforeCommit(service, random.nextInt(20) / 1000.0);
    }
}
