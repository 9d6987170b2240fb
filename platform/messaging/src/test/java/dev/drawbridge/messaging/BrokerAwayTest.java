package dev.drawbridge.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.testkit.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long AWAY = Long.getLong("drawbridge.broker-away-seconds", 0);

    private final List<Envelope> messages =
            IntStream.range(0, 3_000).mapToObj(i -> Sample.envelope(i % 30, i / 30)).toList();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Test
    void nothing_is_lost_when_the_broker_goes_away_and_comes_back() throws Exception {
        var infrastructure = Infrastructure.shared();
        try (var rig = new Rig();
                var running = rig.start();
                var publisher = rig.publisher();
                var outbox = Executors.newSingleThreadExecutor()) {
            Future<?> all = outbox.submit(() -> publishAll(publisher));
            await().atMost(PATIENCE).until(() -> sent.get() >= messages.size() / 3);
            infrastructure.stopKafka();
            try {
                long until = System.nanoTime() + Duration.ofSeconds(AWAY).toNanos();
                await().atMost(PATIENCE)
                        .until(() -> failed.get() >= 2 && System.nanoTime() >= until);
            } finally {
                infrastructure.startKafka();
            }
            all.get();
            await().atMost(PATIENCE).until(() -> rig.effects.count() == messages.size());
            assertThat(rig.effects.state()).isEqualTo(Effects.of(messages));
            await().atMost(PATIENCE).until(() -> running.park().count() == 0);
        }
    }

    /** As the outbox does: the same ones until they are taken. */
    private void publishAll(Publisher publisher) {
        while (sent.get() < messages.size()) {
            var batch = messages.subList(sent.get(), Math.min(sent.get() + 10, messages.size()));
            try {
                publisher.publish(batch);
                sent.addAndGet(batch.size());
            } catch (PublishFailed e) {
                failed.incrementAndGet();
            }
        }
    }
}
