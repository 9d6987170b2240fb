package dev.drawbridge.notification.delivery.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OutcomeTest {

    private static final String ANSWER = "HTTP 500: a\0b";

    static Stream<Outcome> outcomes() {
        return Stream.of(
                new Outcome.Done(200, ANSWER),
                new Outcome.Retriable(500, ANSWER),
                new Outcome.Hopeless(404, ANSWER));
    }

    /** One such answer would else undo the whole batch it is completed with. */
    @ParameterizedTest
    @MethodSource("outcomes")
    void whatever_a_receiver_says_can_be_kept(Outcome outcome) {
        assertThat(outcome.detail()).isEqualTo("HTTP 500: ab");
    }
}
