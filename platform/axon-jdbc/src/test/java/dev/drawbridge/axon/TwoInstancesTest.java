package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.counter.Published;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.testkit.Infrastructure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances on one database, each with its own cache that goes stale. */
@Tag("io")
class TwoInstancesTest {

    private static Service one;
    private static Service other;

    @BeforeAll
    static void start() {
        var database = Infrastructure.shared().freshDatabase();
        one = Service.on(database);
        other = Service.on(database);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void a_command_on_a_stale_cache_is_decided_again() {
        one.open(id(1));
        one.change(id(1), 1);
        other.change(id(1), 1);

        assertThat(one.change(id(1), 1)).isEqualTo(3);
        assertThat(other.total(id(1))).isEqualTo(3);
    }

    @Test
    void a_refusal_from_a_stale_cache_is_decided_again() {
        one.open(id(2));
        other.change(id(2), 5);

        assertThat(one.change(id(2), -5)).isZero();
        assertThatThrownBy(() -> other.change(id(2), -1)).isInstanceOf(Refused.class);
    }

    @Test
    void nothing_to_do_on_a_stale_cache_is_decided_again() {
        one.open(id(3));
        other.change(id(3), 5);

        one.drain(id(3));

        assertThat(one.total(id(3))).isZero();
    }

    @Test
    void a_stale_cache_within_a_larger_transaction_is_found_out_too() {
        one.open(id(4));
        one.open(id(5));
        one.change(id(4), 1);
        other.change(id(4), 4);
        other.change(id(5), 4);

        one.bean(Transactions.class)
                .run(() -> {
                    one.drain(id(5));
                    one.change(id(4), -5);
                });

        assertThat(one.total(id(4))).isZero();
        assertThat(one.total(id(5))).isZero();
    }

    @Test
    void many_senders_on_both_lose_no_change() throws Exception {
        one.open(id(6));
        Stream<Callable<Long>> changes =
                IntStream.range(0, 200)
                        .mapToObj(i -> () -> (i % 2 == 0 ? one : other).change(id(6), 1));
        try (var senders = Executors.newFixedThreadPool(4)) {
            for (var sent : senders.invokeAll(changes.toList())) {
                sent.get();
            }
        }

        assertThat(one.total(id(6))).isEqualTo(200);
    }

    @Test
    void only_one_of_them_publishes_and_another_takes_over() {
        var database = Infrastructure.shared().freshDatabase();
        var first = Service.on(database);
        try (var second = Service.on(database)) {
            first.open(id(7));
            var byFirst = first.published();
            var bySecond = second.published();
            await().until(() -> sequences(byFirst, bySecond).contains(0L));
            first.close();
            second.change(id(7), 1);
            await().until(() -> sequences(bySecond).contains(1L));

            assertThat(sequences(byFirst, bySecond)).containsExactlyInAnyOrder(0L, 1L);
        }
    }

    private static List<Long> sequences(Published... publishers) {
        return Stream.of(publishers)
                .flatMap(published -> published.all().stream())
                .map(Envelope::sequence)
                .toList();
    }
}
