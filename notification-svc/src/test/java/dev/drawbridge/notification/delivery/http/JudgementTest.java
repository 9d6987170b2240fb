package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.queue.Outcome;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which answers end a delivery: of row 10 of the notification figures the last part. */
final class JudgementTest {

    private static Outcome judged(int status) {
        return Webhooks.judge(
                new WebhookClient.Answer(status, "see you", Duration.ofSeconds(status)));
    }

    @Test
    @DisplayName("N10 only 429 and what begins with 5 is tried again")
    void n10_only_too_many_requests_and_failures_are_tried_again() {
        assertThat(
                        IntStream.range(100, 600)
                                .filter(status -> judged(status) instanceof Outcome.Retriable))
                .containsExactlyElementsOf(
                        IntStream.concat(IntStream.of(429), IntStream.range(500, 600))
                                .boxed()
                                .toList());
        assertThat(
                        IntStream.range(100, 600)
                                .filter(status -> judged(status) instanceof Outcome.Done))
                .containsExactlyElementsOf(IntStream.range(200, 300).boxed().toList());
    }

    @Test
    void the_answer_is_kept_and_so_is_the_wait_it_asks_for() {
        assertThat(judged(429))
                .isEqualTo(
                        new Outcome.Retriable(429, "HTTP 429: see you", Duration.ofSeconds(429)));
        assertThat(judged(404)).isEqualTo(new Outcome.Hopeless(404, "HTTP 404: see you"));
        assertThat(Webhooks.judge(new WebhookClient.Answer(204, "", null)))
                .isEqualTo(new Outcome.Done(204, "HTTP 204"));
    }
}
