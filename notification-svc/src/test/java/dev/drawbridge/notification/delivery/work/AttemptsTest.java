package dev.drawbridge.notification.delivery.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.DeliveryPolicies;
import dev.drawbridge.notification.delivery.Published;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.Terms;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.domain.retry.Retries;
import dev.drawbridge.notification.domain.retry.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Row 10 of the notification figures: a delivery's attempts, each made when it is due. */
final class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final String ARN = "arn:aws:sns:us-east-1:111111111111:news";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    /** Answers by the number of the attempt, and tries again as a topic's policy says. */
    private record Scripted(Retries retries, IntFunction<Outcome> answers) implements Sender {

        @Override
        public Set<String> protocols() {
            return Set.of("http");
        }

        @Override
        public Outcome send(Delivery delivery) {
            return answers.apply(delivery.progress().tries());
        }

        @Override
        public Retries retries(Delivery delivery) {
            return retries;
        }
    }

    private static Delivery delivery(int attempts, Duration waited) {
        var message = Published.on(ARN, UUID.randomUUID());
        return new Delivery(
                1,
                UUID.randomUUID(),
                new Delivery.Progress(attempts, 0, waited),
                true,
                new Recipient(ARN + ":0a1b2c3d", "http", "http://example.com/", false),
                message,
                Map.of(),
                Terms.NONE);
    }

    /** The moments of all attempts. */
    private List<Instant> play(Retries retries, IntFunction<Outcome> answers) {
        now.set(NOON);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        var attempts = new Attempts(List.of(new Scripted(retries, answers)), clock);
        var made = new ArrayList<Instant>();
        var waited = Duration.ZERO;
        while (true) {
            var completion = attempts.make(List.of(delivery(made.size(), waited))).getFirst();
            made.add(completion.at());
            if (completion.retry() == null) {
                return made;
            }
            waited = waited.plusMillis(completion.waited());
            now.set(completion.retry().at());
        }
    }

    private static Outcome failure(int attempt) {
        return new Outcome.Retriable(500, "HTTP 500, attempt " + attempt);
    }

    /** Waits in seconds as section 8 has them; the curves were worked out by hand. */
    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("", new double[] {20, 20, 20}),
                Arguments.of(
                        phases("linear"),
                        new double[] {0, 0, 10, 10, 33.333, 56.667, 80, 80, 80, 80}),
                Arguments.of(
                        phases("arithmetic"),
                        new double[] {0, 0, 10, 10, 21.667, 45, 80, 80, 80, 80}),
                Arguments.of(
                        phases("geometric"), new double[] {0, 0, 10, 10, 20, 40, 80, 80, 80, 80}),
                Arguments.of(
                        phases("exponential"), new double[] {0, 0, 10, 10, 20, 40, 80, 80, 80, 80}),
                Arguments.of(
                        "\"minDelayTarget\":1,\"maxDelayTarget\":60,\"numRetries\":50,\"numNoDelayRetries\":3,\"numMinDelayRetries\":2,\"numMaxDelayRetries\":35,\"backoffFunction\":\"exponential\"",
                        DoubleStream.concat(
                                        DoubleStream.of(
                                                0, 0, 0, 1, 1, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60),
                                        DoubleStream.generate(() -> 60).limit(35))
                                .toArray()));
    }

    private static String phases(String curve) {
        return "\"minDelayTarget\":10,\"maxDelayTarget\":80,\"numRetries\":10,\"numNoDelayRetries\":2,\"numMinDelayRetries\":1,\"numMaxDelayRetries\":3,\"backoffFunction\":\""
                + curve
                + "\"";
    }

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("N10 every attempt is made when the table says, ±20 % and 500 ms, within 3,600 s")
    void n10_every_attempt_is_made_when_the_table_says(String policy, double[] waits) {
        var retries =
                DeliveryPolicies.retries(
                                "{\"http\":{\"defaultHealthyRetryPolicy\":{" + policy + "}}}")
                        .orElseThrow();
        for (int life = 0; life < 200; life++) {
            var made = play(retries, AttemptsTest::failure);
            assertThat(made).hasSize(waits.length + 1);
            for (int i = 0; i < waits.length; i++) {
                double pause = Duration.between(made.get(i), made.get(i + 1)).toMillis() / 1000.0;
                assertThat(pause)
                        .as("wait %d of %s", i, Arrays.toString(waits))
                        .isBetween(0.8 * waits[i] - 0.5, 1.2 * waits[i] + 0.5);
            }
            assertThat(Duration.between(NOON, made.getLast()))
                    .isLessThanOrEqualTo(RetryPolicy.LONGEST);
        }
    }

    @Test
    @DisplayName("N10 no attempt follows a success nor a refusal")
    void n10_no_attempt_follows_a_success_nor_a_refusal() {
        for (var last :
                List.of(new Outcome.Done(200, "HTTP 200"), new Outcome.Hopeless(404, "HTTP 404"))) {
            assertThat(play(RetryPolicy.HTTP_DEFAULT, _ -> last)).hasSize(1);
            assertThat(
                            play(
                                    RetryPolicy.HTTP_DEFAULT,
                                    attempt -> attempt < 3 ? failure(attempt) : last))
                    .hasSize(3);
        }
    }

    @Test
    void one_that_another_worker_might_soon_have_is_not_begun() {
        var attempts = new Attempts(List.of(), Clock.fixed(NOON, ZoneOffset.UTC));
        var claimed = delivery(0, Duration.ZERO);
        assertThat(attempts.inTime(List.of(claimed), NOON.plusMillis(1))).isTrue();
        assertThat(attempts.inTime(List.of(claimed), NOON)).isFalse();
        assertThat(attempts.inTime(List.of(claimed), NOON.minusSeconds(20))).isFalse();
    }
}
