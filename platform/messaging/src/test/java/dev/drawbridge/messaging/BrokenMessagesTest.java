package dev.drawbridge.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.ConsumerEvent.EndpointBecameAvailable;
import dev.drawbridge.events.MessageTypes;
import dev.drawbridge.messaging.DeadLetter.Kind;
import dev.drawbridge.messaging.inbox.Received;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A thousand broken messages between healthy ones, each followed by a healthy one of its stream.
 */
@Tag("io")
class BrokenMessagesTest {

    private static final BrokenMessages[] WAYS = BrokenMessages.values();
    private static final int BROKEN = 1_001;
    private static final int HEALTHY_STREAMS = 5_000;

    private final List<Envelope> first =
            IntStream.range(0, BROKEN).mapToObj(i -> Sample.envelope(i, 0)).toList();
    private final List<Envelope> followers =
            IntStream.range(0, BROKEN).mapToObj(i -> Sample.envelope(i, 1)).toList();
    private final List<Envelope> healthy =
            IntStream.range(0, 2 * BROKEN)
                    .mapToObj(i -> Sample.envelope(HEALTHY_STREAMS + i % 50, i / 50))
                    .toList();

    @Test
    void none_blocks_the_others_and_all_can_be_repaired() throws Exception {
        try (var rig = new Rig()) {
            rig.send(everything());
            try (var running = rig.start()) {
                rig.awaitHandled(running, 4L * BROKEN);
                assertThat(rig.effects.state()).isEqualTo(Effects.of(healthy));
                assertParked(running.park());
                var stuck = running.park().list(0, 1).getFirst();
                assertThat(running.park().retry(stuck.id())).isFalse();
                assertThat(running.park().list(0, 1).getFirst().attempts()).isEqualTo(2);
            }
            try (var wiser = rig.start(rig.effects, wiserCodec())) {
                wiser.park().retryAll();
                assertOnlyTheHopelessAreLeft(wiser.park());
                rig.send(sentAgain());
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> rig.effects.count() == 4L * BROKEN);
                wiser.park().list(0, 10_000).forEach(l -> wiser.park().discard(l.id()));
                assertThat(wiser.park().count()).isZero();
            }
            var all = new ArrayList<Envelope>(first);
            all.addAll(followers);
            all.addAll(healthy);
            assertThat(rig.effects.state()).isEqualTo(Effects.of(all));
        }
    }

    private List<Received> everything() {
        var records = new ArrayList<Received>();
        for (int i = 0; i < BROKEN; i++) {
            records.add(Rig.raw(healthy.get(2 * i)));
            records.add(way(i).spoiled(first.get(i)));
            records.add(Rig.raw(healthy.get(2 * i + 1)));
            records.add(Rig.raw(followers.get(i)));
        }
        return records;
    }

    private void assertParked(DeadLetters park) {
        var letters = park.list(0, 10_000);
        var broken = letters.stream().filter(l -> l.kind() == Kind.UNREADABLE).toList();
        assertThat(broken).hasSize(BROKEN);
        for (var way : WAYS) {
            assertThat(broken)
                    .as("%s", way)
                    .filteredOn(l -> l.reason().contains(way.reason()))
                    .hasSizeGreaterThanOrEqualTo(BROKEN / WAYS.length);
        }
        assertThat(letters)
                .filteredOn(l -> l.kind() == Kind.WAITING)
                .hasSize(BROKEN)
                .allMatch(l -> l.reason().startsWith("waits behind 0"));
        assertThat(letters).hasSize(2 * BROKEN);
    }

    private void assertOnlyTheHopelessAreLeft(DeadLetters park) {
        var hopeless = IntStream.range(0, BROKEN).filter(i -> !way(i).isAheadOfItsTime()).count();
        assertThat(park.count()).isEqualTo(2 * hopeless);
    }

    /** The sender found its mistake. */
    private List<Received> sentAgain() {
        return IntStream.range(0, BROKEN)
                .filter(i -> !way(i).isAheadOfItsTime())
                .mapToObj(i -> Rig.raw(first.get(i)))
                .toList();
    }

    private static BrokenMessages way(int number) {
        return WAYS[number % WAYS.length];
    }

    /** That of a later release. */
    private static EnvelopeCodec wiserCodec() {
        return new EnvelopeCodec(
                name ->
                        name.contains("vanished") || name.contains("v9")
                                ? Optional.of(EndpointBecameAvailable.class)
                                : MessageTypes.find(name),
                1 << 20);
    }
}
