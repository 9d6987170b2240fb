package dev.drawbridge.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.messaging.DeadLetter.Kind;
import dev.drawbridge.messaging.inbox.Messages;
import dev.drawbridge.messaging.inbox.ParkedLetters;
import dev.drawbridge.messaging.inbox.Postponed;
import dev.drawbridge.messaging.inbox.Received;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("io")
class ParkTest {

    private final AtomicBoolean broken = new AtomicBoolean();
    private Rig rig;
    private Messages messages;
    private DeadLetters park;

    @BeforeEach
    void open() throws Exception {
        rig = new Rig();
        rig.effects.before(e -> {
            if (broken.get() && e.sequence() == 1) {
                throw new IllegalStateException("no such\0 service");
            }
        });
        messages = rig.messages(rig.effects, new EnvelopeCodec(1 << 20));
        park = new ParkedLetters(messages);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_gap_waits_for_the_missing_message_and_goes_on_by_itself() {
        arrive(0, 3, 2);
        assertThat(park.list(0, 10))
                .extracting(DeadLetter::sequence, DeadLetter::kind, DeadLetter::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                3L, Kind.WAITING, "waits behind 1, which has not come yet"),
                        org.assertj.core.groups.Tuple.tuple(
                                2L, Kind.WAITING, "waits behind 1, which has not come yet"));
        arrive(1);
        assertHandled(0, 1, 2, 3);
        assertThat(park.count()).isZero();
    }

    @Test
    void behind_a_failure_its_stream_waits_and_a_retry_takes_all_along() {
        broken.set(true);
        arrive(0, 1, 2, 3, 2, 1);
        messages.handle(List.of(Rig.raw(Sample.envelope(8, 0))));
        var letters = park.list(0, 10);
        assertThat(letters)
                .extracting(DeadLetter::kind)
                .containsExactly(Kind.FAILED, Kind.WAITING, Kind.WAITING);
        assertThat(letters.getFirst().reason()).isEqualTo("no such? service");
        assertThat(letters.getFirst().failure()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letters).extracting(DeadLetter::raw).containsOnlyNulls();
        assertThat(park.find(letters.getFirst().id()))
                .hasValueSatisfying(letter -> assertThat(letter.raw()).isNotEmpty());
        assertThat(rig.effects.state()).containsKey(Sample.stream(8));
        assertThat(park.retry(letters.getFirst().id())).isFalse();

        broken.set(false);
        assertThat(park.retryAll()).isEqualTo(3);
        assertHandled(0, 1, 2, 3);
    }

    @Test
    void the_same_message_again_repairs_what_failed() {
        broken.set(true);
        arrive(0, 1, 2);
        broken.set(false);
        arrive(1);
        assertHandled(0, 1, 2);
        assertThat(park.count()).isZero();
    }

    @Test
    void a_failure_that_is_given_up_lets_the_others_pass() {
        broken.set(true);
        arrive(0, 1, 2, 3);
        var letters = park.list(0, 10);
        assertThat(park.discard(letters.getLast().id())).isFalse();
        assertThat(park.discard(letters.getFirst().id())).isTrue();
        assertHandled(0, 2, 3);
        arrive(1, 2);
        assertHandled(0, 2, 3);
        assertThat(park.count()).isZero();
    }

    @Test
    void another_message_in_a_place_that_is_taken_is_not_lost_silently() {
        arrive(0, 1);
        var sent = Sample.envelope(7, 1);
        var other =
                new Envelope(
                        "another",
                        sent.source(),
                        1,
                        sent.time(),
                        sent.principal(),
                        sent.account(),
                        sent.correlationId(),
                        sent.causationId(),
                        null,
                        sent.payload());
        messages.handle(List.of(Rig.raw(other)));
        arrive(2);
        assertHandled(0, 1, 2);
        assertThat(park.list(0, 10))
                .singleElement()
                .matches(l -> l.kind() == Kind.CONFLICT && l.reason().contains(sent.id()));
        assertThat(park.discard(park.list(0, 1).getFirst().id())).isTrue();
    }

    @Test
    void a_message_that_kills_its_connection_each_time_is_parked_in_the_end() {
        var jdbc = JdbcClient.create(rig.database);
        rig.effects.before(e -> {
            if (e.sequence() == 1) {
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
            }
        });
        var received =
                Stream.of(Sample.envelope(7, 0), Sample.envelope(7, 1), Sample.envelope(8, 0))
                        .map(Rig::raw)
                        .toList();
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(Postponed.class)
                .until(() -> {
                    messages.handle(received);
                    return true;
                });
        assertHandled(0);
        assertThat(rig.effects.state()).containsKey(Sample.stream(8));
        assertThat(park.list(0, 10))
                .singleElement()
                .matches(l -> l.kind() == Kind.FAILED && l.sequence() == 1);
    }

    private void arrive(long... sequences) {
        for (long sequence : sequences) {
            messages.handle(List.<Received>of(Rig.raw(Sample.envelope(7, sequence))));
        }
    }

    private void assertHandled(long... sequences) {
        assertThat(rig.effects.state().get(Sample.stream(7)))
                .isEqualTo(
                        Arrays.stream(sequences)
                                .mapToObj(s -> Sample.envelope(7, s).id())
                                .toList());
    }
}
