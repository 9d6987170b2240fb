package dev.drawbridge.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances, one of which leaves, and somebody who retries whatever is parked all the time. */
@Tag("io")
class ManyHandsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    @Test
    void they_do_not_get_in_each_others_way() throws Exception {
        var messages =
                IntStream.range(0, 2_000).mapToObj(i -> Sample.envelope(i % 40, i / 40)).toList();
        var over = new AtomicBoolean();
        try (var rig = new Rig();
                var publisher = rig.publisher();
                var retries = Executors.newSingleThreadExecutor()) {
            rig.effects.before(this::failsAtFirst);
            var leaving = rig.startAnother("leaving");
            try (var staying = rig.startAnother("staying")) {
                var retrying = retries.submit(() -> retry(staying.park(), over));
                for (int from = 0; from < messages.size(); from += 50) {
                    publisher.publish(messages.subList(from, from + 50));
                    if (from == messages.size() / 2) {
                        leaving.close();
                    }
                }
                await().atMost(PATIENCE).until(() -> rig.effects.count() >= messages.size());
                await().atMost(PATIENCE).until(() -> staying.park().count() == 0);
                over.set(true);
                retrying.get();
                assertThat(rig.effects.state()).isEqualTo(Effects.of(messages));
                assertThat(staying.park().count()).isZero();
            } finally {
                over.set(true);
                leaving.close();
            }
        }
    }

    /** Alone and in a batch, so that it is parked. */
    private void failsAtFirst(Envelope envelope) {
        if (envelope.sequence() % 17 == 3 && calls.merge(envelope.id(), 1, Integer::sum) < 4) {
            throw new IllegalStateException("not yet");
        }
    }

    private static void retry(DeadLetters park, AtomicBoolean over) {
        while (!over.get()) {
            park.retryAll();
        }
    }
}
