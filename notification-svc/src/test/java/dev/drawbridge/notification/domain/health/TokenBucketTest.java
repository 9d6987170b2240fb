package dev.drawbridge.notification.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 11 of the notification figures, on a virtual clock. */
final class TokenBucketTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    @DisplayName("N11 over a minute no more than 5 % too many, over ten seconds no more than 10 %")
    void n11_a_subscription_receives_no_faster_than_it_wants(int perSecond) {
        var random = new Random(perSecond);
        var bucket = new TokenBucket(null, null);
        var sent = new ArrayList<Long>();
        for (long millis = 0; millis < 120_000; millis += 5 + random.nextInt(60)) {
            bucket = bucket.filled(perSecond, NOON.plusMillis(millis));
            int now = bucket.whole();
            bucket = bucket.minus(now);
            for (int i = 0; i < now; i++) {
                sent.add(millis);
            }
        }
        assertThat(most(sent, 60_000)).isLessThanOrEqualTo((int) Math.ceil(60 * perSecond * 1.05));
        assertThat(most(sent, 10_000)).isLessThanOrEqualTo((int) Math.ceil(10 * perSecond * 1.1));
        assertThat(sent.size()).isGreaterThan((int) (120 * perSecond * 0.9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    @DisplayName("N11 after a rest no more than half a second's worth comes at once")
    void n11_after_a_rest_half_a_seconds_worth_comes_at_once(int perSecond) {
        var bucket = new TokenBucket(null, null).filled(perSecond, NOON);
        var rested = bucket.filled(perSecond, NOON.plusSeconds(3600));
        assertThat(rested.whole()).isEqualTo(Math.max(1, perSecond / 2));
        var sent = new ArrayList<Long>();
        for (long millis = 0; millis < 60_000; millis += 20) {
            rested = rested.filled(perSecond, NOON.plusSeconds(3600).plusMillis(millis));
            for (int now = rested.whole(); now > 0; now--) {
                rested = rested.minus(1);
                sent.add(millis);
            }
        }
        assertThat(sent.size()).isLessThanOrEqualTo((int) (60 * perSecond * 1.05));
    }

    @Test
    void whoever_asks_more_often_than_once_a_millisecond_gets_his_share_too() {
        var bucket = new TokenBucket(null, null);
        int got = 0;
        for (long micros = 0; micros < 1_000_000; micros += 100) {
            bucket = bucket.filled(3_000, NOON.plusNanos(1000 * micros));
            if (bucket.whole() > 0) {
                bucket = bucket.minus(1);
                got++;
            }
        }
        assertThat(got).isBetween(2_990, 3_010);
    }

    /** In any window of so many milliseconds. */
    private static int most(List<Long> sent, long window) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < sent.size(); to++) {
            while (sent.get(to) - sent.get(from) >= window) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
