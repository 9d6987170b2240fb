package dev.drawbridge.notification.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.aws.PublishBatch.PublishBatchRequestEntry;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.Fault;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class SnsRatesTest {

    private static final Record LIST = new ListTopics(null);
    private static final Record TAGS = new ListTagsForResource("arn");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-27T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SnsRates rates = new SnsRates("aws", clock);

    private static Call call(String account, String region) {
        return new Call(
                new Caller(account, "arn:aws:iam::" + account + ":root", account, false),
                region,
                "request",
                false,
                null);
    }

    private int admitted(Record request, Call call, int asked) {
        return (int)
                IntStream.range(0, asked)
                        .filter(_ -> {
                            try {
                                rates.admit(request, call);
                                return true;
                            } catch (Fault refused) {
                                assertThat(refused.code()).isEqualTo("ThrottlingException");
                                assertThat(refused.text()).isEqualTo("Rate exceeded");
                                return false;
                            }
                        })
                        .count();
    }

    @Test
    @DisplayName("§2 half a second's worth at once, and over a minute no more than the rate")
    void half_a_seconds_worth_at_once_and_the_rate_over_a_minute() {
        var call = call("111111111111", "us-east-1");
        assertThat(admitted(LIST, call, 100)).isEqualTo(15);
        assertThat(admitted(TAGS, call, 100)).isEqualTo(5);
        int over = 0;
        for (int i = 0; i < 600; i++) {
            now.set(now.get().plusMillis(100));
            over += admitted(LIST, call, 50);
        }
        assertThat(over).isBetween(1799, 1801);
    }

    @Test
    void each_account_and_each_region_has_its_own() {
        assertThat(admitted(LIST, call("111111111111", "us-east-1"), 20)).isEqualTo(15);
        assertThat(admitted(LIST, call("222222222222", "us-east-1"), 20)).isEqualTo(15);
        assertThat(admitted(LIST, call("111111111111", "eu-west-1"), 20)).isEqualTo(15);
    }

    @Test
    void of_what_is_published_the_messages_are_counted() {
        var one = new Publish("arn", null, "m", null, null, Map.of(), null, null);
        var entry = new PublishBatchRequestEntry("a", "m", null, null, Map.of(), null, null);
        var ten = new PublishBatch("arn", Collections.nCopies(10, entry));
        var call = call("111111111111", "af-south-1");
        assertThat(admitted(ten, call, 100)).isEqualTo(15);
        assertThat(admitted(one, call, 100)).isZero();
    }

    @Test
    void nothing_is_limited_where_nobody_wants_that_and_nonsense_does_not_start() {
        var none = new SnsRates("none", clock);
        for (int i = 0; i < 1000; i++) {
            none.admit(TAGS, call("111111111111", "us-east-1"));
        }
        assertThatThrownBy(() -> new SnsRates("some", clock))
                .hasMessage("drawbridge.sns.rates is none or aws, not some");
    }
}
