package dev.drawbridge.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("io")
class BetweenEffectAndCommitTest {

    private static final List<Envelope> MESSAGES =
            IntStream.range(0, 500).mapToObj(i -> Sample.envelope(i % 10, i / 10)).toList();

    private static final Set<Integer> DEADLY = Set.of(70, 150, 151, 400);

    @Test
    void an_effect_without_its_offset_is_not_repeated() throws Exception {
        try (var rig = new Rig();
                var publisher = rig.publisher()) {
            publisher.publish(MESSAGES);
            try (var running = rig.start()) {
                rig.awaitHandled(running, MESSAGES.size());
            }
            await().ignoreExceptions()
                    .until(() -> {
                        rig.forgetOffsets();
                        return true;
                    });
            try (var again = rig.start()) {
                rig.awaitHandled(again, MESSAGES.size());
                assertThat(rig.effects.state()).isEqualTo(Effects.of(MESSAGES));
                assertThat(again.park().count()).isZero();
            }
        }
    }

    @Test
    void a_connection_that_dies_in_the_middle_parks_nothing() throws Exception {
        try (var rig = new Rig()) {
            var jdbc = JdbcClient.create(rig.database);
            var calls = new AtomicInteger();
            rig.effects.before(_ -> {
                if (DEADLY.contains(calls.incrementAndGet())) {
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
                }
            });
            try (var running = rig.start();
                    var publisher = rig.publisher()) {
                publisher.publish(MESSAGES);
                rig.awaitHandled(running, MESSAGES.size());
                assertThat(rig.effects.state()).isEqualTo(Effects.of(MESSAGES));
                assertThat(running.park().count()).isZero();
            }
        }
    }

    @Test
    void whoever_waits_for_the_end_sees_all_that_was_said_before() throws Exception {
        try (var rig = new Rig();
                var running = rig.start();
                var publisher = rig.publisher()) {
            publisher.publish(MESSAGES);
            var bound = Duration.ofMinutes(1);
            var caughtUp = running.caughtUp();
            assertThat(caughtUp.await(Topic.CONSUMER_EVENTS, bound, () -> false)).isFalse();
            assertThat(rig.effects.count()).isEqualTo(MESSAGES.size());
            assertThat(
                            caughtUp.await(
                                    Topic.CONSUMER_EVENTS,
                                    bound,
                                    () -> rig.effects.count() == MESSAGES.size()))
                    .isTrue();
        }
    }
}
