package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static dev.drawbridge.notification.running.Station.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Facts;
import dev.drawbridge.notification.running.Routes;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** What could not be delivered is kept, can be looked at, and is sent once more. */
@Tag("io")
final class DeadLettersTest {

    private static Station station;
    private static Scene scene;
    private static SnsClient sns;
    private static Api api;

    @BeforeAll
    static void start() {
        station = new Station();
        scene = new Scene(station);
        sns = station.sns(PROVIDER);
        api = new Api(station, PROVIDER);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    private static void awaitFailed(String topic, int count) {
        await().atMost(Scene.PATIENCE)
                .until(() ->
                        api.get("/deliveries?state=failed&topicArn=" + topic)
                                        .json()
                                        .path("deliveries")
                                        .size()
                                == count);
    }

    @Test
    void what_failed_is_kept_with_its_attempts_and_its_text() {
        var path = Scene.path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        station.receiver().answer(path, _ -> 404);
        var message = scene.publish(topic, "nobody reads this");
        awaitFailed(topic, 1);
        var listed = api.get("/deliveries?messageId=" + message).json().at("/deliveries/0");
        assertThat(listed.path("subscriptionArn").asText()).isEqualTo(arn);
        assertThat(listed.path("state").asText()).isEqualTo("failed");
        assertThat(listed.path("reason").asText()).isEqualTo("HTTP 404");
        var one = api.get("/deliveries/" + listed.path("id").asText());
        assertThat(one.at("/attempts/0/status")).isEqualTo("404");
        assertThat(one.at("/content/text"))
                .isEqualTo(station.receiver().notificationsAt(path).getFirst().body());
        assertThat(api.get("/subscriptions/" + Scene.id(arn)).at("/backlog/failed")).isEqualTo("1");
    }

    @Test
    void it_is_replayed_by_message_with_the_id_it_had_and_that_is_told() {
        var path = Scene.path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        station.receiver().answer(path, _ -> 404);
        var message = scene.publish(topic, "first");
        scene.publish(topic, "second");
        awaitFailed(topic, 2);
        station.receiver().answer(path, _ -> 200);
        var order = "{'deliveries': {'messageId': '" + message + "'}";
        var dry = api.post("/redrives", order + ", 'dryRun': true}");
        assertThat(dry.at("/matching")).isEqualTo("1");
        assertThat(dry.at("/redriven")).isEqualTo("0");
        assertThat(dry.at("/deliveries/0/messageId")).isEqualTo(message);
        assertThat(station.receiver().notificationsAt(path)).hasSize(2);
        assertThat(api.post("/redrives", order + "}").at("/redriven")).isEqualTo("1");
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() == 3);
        assertThat(station.receiver().notificationsAt(path).getLast().messageId())
                .isEqualTo(message);
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("message-delivered.v1", message).size() == 1);
            assertThat(facts.of("delivery-replayed.v1", message)).hasSize(1);
        }
        awaitFailed(topic, 1);
    }

    @Test
    void it_is_replayed_by_time_and_by_what_the_reason_says() {
        var path = Scene.path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        station.receiver().answer(path, _ -> 422);
        scene.publish(topic, "old");
        awaitFailed(topic, 1);
        var between = api.get("/deliveries?topicArn=" + topic).at("/deliveries/0/finishedAt");
        scene.publish(topic, "new");
        awaitFailed(topic, 2);
        assertThat(matching(topic, "'until': '" + between + "'")).isEqualTo("1");
        assertThat(matching(topic, "'from': '" + between + "'")).isEqualTo("1");
        assertThat(matching(topic, "'text': 'http 422'")).isEqualTo("2");
        assertThat(matching(topic, "'text': 'http 500'")).isEqualTo("0");
        assertThat(matching(topic, "'stage': 'Publish', 'state': ['failed']")).isEqualTo("2");
        assertThat(api.post("/redrives", "{'dryRun': true}").status()).isEqualTo(400);
    }

    private static String matching(String topic, String criteria) {
        return api.post(
                        "/redrives",
                        "{'deliveries': {'topicArn': '%s', %s}, 'dryRun': true}"
                                .formatted(topic, criteria))
                .at("/matching");
    }

    @Test
    void a_muted_endpoint_is_told_nothing_and_everything_later() {
        var path = Scene.path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        assertThat(
                        api.post("/subscriptions/" + Scene.id(arn) + "/mute", "")
                                .at("/subscription/standing"))
                .isEqualTo("muted");
        scene.publish(topic, "meanwhile");
        await().atMost(Scene.PATIENCE)
                .until(() ->
                        api.get("/subscriptions/" + Scene.id(arn))
                                .at("/backlog/skipped")
                                .equals("1"));
        var order = "{'deliveries': {'subscriptionArn': '" + arn + "'}}";
        assertThat(api.post("/redrives", order).at("/held")).isEqualTo("1");
        api.post("/subscriptions/" + Scene.id(arn) + "/enable", "");
        assertThat(api.post("/redrives", order).at("/redriven")).isEqualTo("1");
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() == 1);
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("endpoint-enabled.v1", arn).size() == 1);
            assertThat(facts.of("endpoint-muted.v1", arn)).hasSize(1);
        }
    }

    @Test
    void a_test_message_goes_to_one_subscriber_only() {
        var one = Scene.path();
        var other = Scene.path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, one);
        scene.webhook(topic, other);
        var sent = api.post("/subscriptions/" + Scene.id(arn) + "/test", "").at("/messageId");
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(one).size() == 1);
        assertThat(station.receiver().notificationsAt(one).getFirst().messageId()).isEqualTo(sent);
        assertThat(station.receiver().notificationsAt(other)).isEmpty();
    }

    @Test
    void a_dead_letter_queue_keeps_what_the_endpoint_would_have_got() {
        var path = Scene.path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        var queue = "arn:aws:sqs:us-east-1:" + PROVIDER + ":unread";
        set(arn, "RedrivePolicy", "{\"deadLetterTargetArn\":\"" + queue + "\"}");
        set(arn, "DeliveryPolicy", "{\"healthyRetryPolicy\":{\"numRetries\":0}}");
        station.receiver().answer(path, _ -> 503);
        var message = scene.publish(topic, "for the queue");
        awaitFailed(topic, 1);
        var listed = api.get("/deliveries?messageId=" + message).json().at("/deliveries/0");
        assertThat(listed.path("deadLetterTargetArn").asText()).isEqualTo(queue);
        assertThat(listed.path("attempts").asInt()).isEqualTo(1);
        assertThat(matching(topic, "'deadLetterTargetArn': '" + queue + "'")).isEqualTo("1");
        assertThat(matching(topic, "'deadLetterTargetArn': '" + queue + "s'")).isEqualTo("0");
        var kept = "/deliveries?state=failed&deadLetterTargetArn=" + queue;
        assertThat(api.get(kept).at("/deliveries/0/messageId")).isEqualTo(message);
        assertThat(new Api(station, STRANGER).get(kept).json().path("deliveries")).isEmpty();
        // What is changed later does not change what is kept.
        set(arn, "RawMessageDelivery", "true");
        var one = api.get("/deliveries/" + listed.path("id").asText());
        assertThat(one.at("/content/text"))
                .isEqualTo(station.receiver().notificationsAt(path).getFirst().body());
    }

    private static void set(String arn, String name, String value) {
        sns.setSubscriptionAttributes(
                b -> b.subscriptionArn(arn).attributeName(name).attributeValue(value));
    }

    @Test
    void figures_can_be_read_by_prometheus() {
        var path = Scene.path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        scene.publish(topic, "counted");
        await().atMost(Scene.PATIENCE)
                .until(() ->
                        scene.get(station.url() + "/actuator/prometheus")
                                .body()
                                .contains(
                                        "sns_notifications_delivered_total{protocol=\"http\",topic=\""
                                                + topic
                                                + "\"} 1.0"));
        assertThat(scene.get(station.url() + "/actuator/prometheus").body())
                .contains("sns_messages_published_total", "sns_delivery_latency_seconds_count")
                .contains("sns_delivery_latency_seconds_bucket{", "le=\"0.25\"")
                .doesNotContain("message_id");
    }

    @Test
    void what_is_not_yours_does_not_exist() {
        var path = Scene.path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        station.receiver().answer(path, _ -> 404);
        var message = scene.publish(topic, "private");
        awaitFailed(topic, 1);
        var delivery = api.get("/deliveries?messageId=" + message).at("/deliveries/0/id");
        var stranger = new Api(station, STRANGER);
        var subscription = "/subscriptions/" + Scene.id(arn);
        assertThat(stranger.get(subscription).status()).isEqualTo(404);
        assertThat(stranger.put(subscription, "{'schedule': 'sns'}").status()).isEqualTo(404);
        assertThat(stranger.delete(subscription + "/secret").status()).isEqualTo(404);
        for (var verb : new String[] {"/mute", "/enable", "/test", "/secret"}) {
            assertThat(stranger.post(subscription + verb, "").status()).isEqualTo(404);
        }
        assertThat(stranger.get("/deliveries/" + delivery).status()).isEqualTo(404);
        assertThat(stranger.get("/deliveries?topicArn=" + topic).json().path("deliveries"))
                .isEmpty();
        assertThat(stranger.get("/subscriptions").json().path("subscriptions")).isEmpty();
        assertThat(stranger.post("/redrives", "{'all': true}").at("/matching")).isEqualTo("0");
    }

    @Test
    void every_route_is_described_and_nothing_else_is() throws IOException {
        assertThat(Routes.described()).isEqualTo(Routes.of(station));
    }
}
