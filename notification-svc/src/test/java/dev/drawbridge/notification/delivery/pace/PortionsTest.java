package dev.drawbridge.notification.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.lane.Allowance;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PortionsTest {

    private static List<Allowance> wishes(int... most) {
        return IntStream.range(0, most.length)
                .mapToObj(i -> new Allowance("s" + i, 0, most[i]))
                .toList();
    }

    private static List<Integer> given(int tokens, List<Allowance> wishes, int seed) {
        var portions =
                Portions.of(tokens, wishes, new Random(seed)).stream()
                        .collect(Collectors.toMap(Allowance::subscriptionArn, Function.identity()));
        return wishes.stream()
                .map(wish -> portions.get(wish.subscriptionArn()))
                .map(portion -> portion == null ? 0 : portion.most())
                .toList();
    }

    @Test
    void each_gets_one_before_anybody_gets_a_second() {
        assertThat(given(3, wishes(16, 16, 16), 1)).containsExactly(1, 1, 1);
        assertThat(given(5, wishes(16, 1, 16), 1)).containsExactly(2, 1, 2);
    }

    @Test
    void nobody_gets_more_than_he_can_take_nor_all_together_more_than_there_is() {
        assertThat(given(100, wishes(2, 1), 1)).containsExactly(2, 1);
        assertThat(given(0, wishes(2, 1), 1)).containsExactly(0, 0);
        for (int tokens = 0; tokens < 40; tokens++) {
            var given = given(tokens, wishes(16, 3, 16), tokens);
            assertThat(given.stream().mapToInt(n -> n).sum()).isEqualTo(Math.min(tokens, 35));
        }
    }

    @Test
    void where_there_is_one_for_many_it_is_not_always_the_same_who_gets_it() {
        var lucky = new HashSet<Integer>();
        for (int seed = 0; seed < 50; seed++) {
            lucky.add(given(1, wishes(9, 9, 9), seed).indexOf(1));
        }
        assertThat(lucky).containsExactlyInAnyOrder(0, 1, 2);
    }
}
