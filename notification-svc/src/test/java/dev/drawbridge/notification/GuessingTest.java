package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Tokens cannot be found by trying, and who tries is slowed down without harm to others. */
@Tag("io")
final class GuessingTest {

    private static final int GUESSES = Integer.getInteger("drawbridge.guesses", 150);

    private static Station station;

    /** One of its own: the others would be slowed down too. */
    @BeforeAll
    static void start() {
        station = new Station();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void n18_guesses_never_succeed_and_are_throttled() throws Exception {
        var scene = new Scene(station);
        var topic = scene.topic();
        var path = "/" + UUID.randomUUID();
        var real = scene.webhook(topic, path);
        var token = station.receiver().at(path).getFirst().json().path("Token").asText();
        long began = System.nanoTime();
        var answers = guess(topic, token);
        int minutes = (int) Duration.ofNanos(System.nanoTime() - began).toMinutes();
        assertThat(answers).containsOnlyKeys(400, 429);
        assertThat(answers.get(400)).isBetween(100, 100 * (minutes + 1));
        var sns = station.sns(PROVIDER);
        assertThatThrownBy(() ->
                        sns.confirmSubscription(b -> b.topicArn(topic).token("ab".repeat(144))))
                .isInstanceOfSatisfying(
                        SnsException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("Throttled"));
        assertThat(sns.confirmSubscription(b -> b.topicArn(topic).token(token)).subscriptionArn())
                .as("who has the right one is not held up")
                .isEqualTo(real);
    }

    /** Near the real one, which is the best that a guesser can do. */
    private static Map<Integer, Integer> guess(String topic, String token)
            throws IOException, InterruptedException {
        var answers = new TreeMap<Integer, Integer>();
        var random = new Random(18);
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < GUESSES; i++) {
                var guess = new StringBuilder(token);
                int at = random.nextInt(guess.length());
                guess.setCharAt(at, token.charAt(at) == '0' ? '1' : '0');
                var uri =
                        URI.create(
                                station.url()
                                        + "/?Action=ConfirmSubscription&TopicArn="
                                        + topic
                                        + "&Token="
                                        + guess);
                var answer =
                        client.send(
                                HttpRequest.newBuilder(uri).GET().build(),
                                BodyHandlers.discarding());
                answers.merge(answer.statusCode(), 1, Integer::sum);
            }
        }
        return answers;
    }
}
