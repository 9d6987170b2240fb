package dev.drawbridge.notification.delivery.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.DeliverySettings;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SharesTest {

    private static final int CONCURRENCY = 192;
    private static final int EACH = 16;

    private final Shares shares =
            new Shares(
                    new DeliverySettings(
                            Duration.ofSeconds(20),
                            Duration.ofSeconds(15),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(1),
                            CONCURRENCY,
                            EACH,
                            Duration.ofMinutes(1),
                            Duration.ofSeconds(30),
                            false,
                            java.util.List.of(),
                            java.util.Set.of()));

    private void begin(String subscription, int count) {
        IntStream.range(0, count).forEach(_ -> shares.begin(subscription));
    }

    private static Set<String> ten() {
        return IntStream.range(0, 10).mapToObj(i -> "s" + i).collect(Collectors.toSet());
    }

    @Test
    void nobody_is_called_where_nothing_waits() {
        begin("a", EACH);
        for (int i = 0; i < EACH; i++) {
            assertThat(shares.end("a")).isFalse();
        }
        assertThat(shares.sending()).isZero();
    }

    @Test
    void a_long_queue_is_asked_again_when_half_of_its_share_is_free() {
        begin("a", EACH);
        shares.leave(Set.of("a"), true);
        for (int i = 1; i < EACH / 2; i++) {
            assertThat(shares.end("a")).isFalse();
        }
        assertThat(shares.end("a")).isTrue();
        assertThat(shares.free("a", shares.room())).isEqualTo(EACH / 2);
    }

    @Test
    void ten_long_queues_that_fill_the_room_are_asked_again_while_others_are_being_sent() {
        ten().forEach(subscription -> begin(subscription, EACH));
        assertThat(shares.free("s0", shares.room())).isNegative();
        shares.leave(ten(), true);
        int called = 0;
        for (int left = EACH; left > 0; left--) {
            called += (int) ten().stream().filter(shares::end).count();
        }
        assertThat(called).isPositive();
    }

    @Test
    void what_ended_while_the_queues_were_being_looked_at_is_not_missed() {
        begin("a", EACH);
        for (int i = 0; i < EACH; i++) {
            shares.end("a");
        }
        shares.leave(Set.of("a"), true);
        assertThat(shares.anyWorthwhile()).isTrue();
        shares.leave(Set.of(), true);
        assertThat(shares.anyWorthwhile()).isFalse();
    }

    @Test
    void a_long_queue_is_asked_again_also_where_the_round_went_on_to_others() {
        begin("a", EACH);
        shares.leave(Set.of("a"), true);
        shares.leave(Set.of("b"), false);
        shares.leave(Set.of(), false);
        IntStream.range(0, EACH / 2 - 1).forEach(_ -> shares.end("a"));
        assertThat(shares.end("a")).isTrue();
        assertThat(shares.anyWorthwhile()).isTrue();
        shares.leave(Set.of(), true);
        assertThat(shares.anyWorthwhile()).isFalse();
    }

    @Test
    void the_last_quarter_is_for_those_who_have_nothing_on_its_way() {
        ten().forEach(subscription -> begin(subscription, 15));
        assertThat(shares.free("s0", shares.room())).isNegative();
        assertThat(shares.free("new", shares.room())).isEqualTo(1);
        begin("others", CONCURRENCY - shares.sending());
        assertThat(shares.free("new", shares.room())).isZero();
        assertThat(shares.end("others")).isTrue();
    }
}
