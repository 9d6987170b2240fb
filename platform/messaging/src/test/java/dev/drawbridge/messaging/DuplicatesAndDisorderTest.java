package dev.drawbridge.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
class DuplicatesAndDisorderTest {

    private static final int STREAMS = 40;
    private static final int LENGTH = 50;
    private static final int WINDOW = 1_000;

    @Test
    void messages_one_to_five_times_and_shuffled_end_as_a_clean_run() throws Exception {
        var seed = Long.getLong("drawbridge.seed", 20_261_123L);
        var messages =
                IntStream.range(0, STREAMS * LENGTH)
                        .mapToObj(i -> Sample.envelope(i % STREAMS, i / STREAMS))
                        .toList();
        var sent = repeatedAndShuffled(messages, new Random(seed));
        try (var rig = new Rig();
                var running = rig.start()) {
            rig.send(sent.stream().map(Rig::raw).toList());
            rig.awaitHandled(running, sent.size());
            assertThat(rig.effects.state()).as("seed %d", seed).isEqualTo(Effects.of(messages));
            assertThat(running.park().count()).isZero();
        }
    }

    @Test
    void a_clean_run_takes_them_by_the_batch() throws Exception {
        var messages =
                IntStream.range(0, STREAMS * LENGTH)
                        .mapToObj(i -> Sample.envelope(i % STREAMS, i / STREAMS))
                        .toList();
        try (var rig = new Rig();
                var running = rig.start();
                var publisher = rig.publisher()) {
            for (int from = 0; from < messages.size(); from += 100) {
                publisher.publish(messages.subList(from, from + 100));
            }
            rig.awaitHandled(running, messages.size());
            assertThat(rig.effects.state()).isEqualTo(Effects.of(messages));
            assertThat(running.park().count()).isZero();
        }
    }

    private static List<Envelope> repeatedAndShuffled(List<Envelope> messages, Random random) {
        var repeated = new ArrayList<Envelope>();
        for (var message : messages) {
            repeated.addAll(Collections.nCopies(1 + random.nextInt(5), message));
        }
        for (int i = 0; i < repeated.size(); i++) {
            int within = Math.min(WINDOW, repeated.size() - i);
            Collections.swap(repeated, i, i + random.nextInt(within));
        }
        return repeated;
    }
}
