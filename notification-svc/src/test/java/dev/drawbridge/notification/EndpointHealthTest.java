package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Facts;
import dev.drawbridge.notification.running.Receiver.Got;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** Endpoints that fail, hang or want it slowly, with two instances at work. */
@Tag("io")
final class EndpointHealthTest {

    private static Station station;
    private static Scene scene;
    private static SnsClient sns;
    private static Api api;

    @BeforeAll
    static void start() {
        station = new Station();
        station.startInstance();
        scene = new Scene(station);
        sns = station.sns(PROVIDER);
        api = new Api(station, PROVIDER);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    private static String path() {
        return "/" + UUID.randomUUID();
    }

    private static String publish(String topic) {
        return sns.publish(b -> b.topicArn(topic).message("hello")).messageId();
    }

    private static Set<String> publish(String topic, int count) {
        var ids = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            ids.add(publish(topic));
        }
        return ids;
    }

    private static Api.Answer subscription(String arn) {
        return api.get("/subscriptions/" + id(arn));
    }

    private static String id(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static Set<String> taken(String path) {
        return station.receiver().notificationsAt(path).stream()
                .filter(got -> got.answered() == 200)
                .map(Got::messageId)
                .collect(Collectors.toSet());
    }

    @Test
    void while_the_breaker_is_open_messages_wait_and_no_attempt_is_used_up() {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        station.receiver().answer(path, _ -> 500);
        var ids = publish(topic, 12);
        await().atMost(Scene.PATIENCE)
                .until(() -> !subscription(arn).json().at("/subscription/probeAt").isNull());
        ids.addAll(publish(topic, 20));
        int seen = station.receiver().notificationsAt(path).size();
        station.receiver().answer(path, _ -> 200);
        await().atMost(Scene.PATIENCE).until(() -> taken(path).equals(ids));
        // Some failed at the first or second time, none was given up; the later ones needed one.
        assertThat(station.receiver().notificationsAt(path).size())
                .isLessThanOrEqualTo(seen + ids.size() + 3);
        assertThat(subscription(arn).json().at("/subscription/probeAt").isNull()).isTrue();
    }

    @Test
    void an_endpoint_that_is_gone_is_disabled_and_can_be_enabled_after_a_while() {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        station.receiver().answer(path, _ -> 410);
        publish(topic);
        await().atMost(Scene.PATIENCE)
                .until(() -> subscription(arn).at("/subscription/standing").equals("disabled"));
        assertThat(api.post("/subscriptions/" + id(arn) + "/enable", "").status()).isEqualTo(409);
        var kept = publish(topic, 5);
        await().atMost(Scene.PATIENCE)
                .until(() -> subscription(arn).at("/backlog/skipped").equals("5"));
        station.receiver().answer(path, _ -> 200);
        await().atMost(Scene.PATIENCE)
                .until(() -> api.post("/subscriptions/" + id(arn) + "/enable", "").status() == 200);
        var order =
                "{'deliveries': {'subscriptionArn': '%s', 'state': ['skipped']}}".formatted(arn);
        assertThat(api.post("/redrives", order).at("/redriven")).isEqualTo("5");
        await().atMost(Scene.PATIENCE).until(() -> taken(path).equals(kept));
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("endpoint-enabled.v1", arn).size() == 1);
            assertThat(facts.of("endpoint-disabled.v1", arn).getFirst().at("/data/reason").asText())
                    .isEqualTo("it answered 410 Gone");
        }
    }

    @Test
    @DisplayName("N7 subscribers that hang or fail take nothing from those who listen")
    void n7_bad_receivers_take_nothing_from_good_ones() {
        var end = new CountDownLatch(1);
        var topic = scene.topic();
        var good = path();
        scene.webhook(topic, good);
        var hanging = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            hanging.add(path());
            station.receiver().answer(hanging.getLast(), _ -> waitFor(end));
        }
        var stuck = hanging.stream().map(path -> scene.webhook(topic, path)).toList();
        var failing = path();
        scene.webhook(topic, failing);
        station.receiver().answer(failing, _ -> 500);
        var ids = publish(topic, 60);
        await().atMost(Scene.PATIENCE).until(() -> taken(good).equals(ids));
        // Not even the first of those that hang has been given up by then.
        assertThat(subscription(stuck.getFirst()).json().at("/subscription/lastFailure").isNull())
                .isTrue();
        end.countDown();
        await().atMost(Scene.PATIENCE).until(() -> taken(hanging.getFirst()).equals(ids));
    }

    private static int waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 200;
    }

    @Test
    @DisplayName("N11 a subscription is told no faster than it wants, by two instances together")
    void n11_a_subscription_is_told_no_faster_than_it_wants() {
        var slow = path();
        var topic = scene.topic();
        scene.webhook(topic, slow);
        sns.setTopicAttributes(b ->
                b.topicArn(topic)
                        .attributeName("DeliveryPolicy")
                        .attributeValue(
                                "{\"http\":{\"defaultThrottlePolicy\":{\"maxReceivesPerSecond\":10}}}"));
        var began = System.nanoTime();
        var ids = publish(topic, 30);
        await().atMost(Scene.PATIENCE).until(() -> taken(slow).equals(ids));
        // The first five may come at once.
        assertThat(System.nanoTime() - began).isGreaterThan(2_000_000_000L);
        assertThat(station.receiver().notificationsAt(slow)).hasSize(30);
    }

    @Test
    @DisplayName(
            "N15 Standard Webhooks signatures are opt-in, and verify while a secret is rotated")
    void n15_standard_webhooks_signatures_are_opt_in() {
        var path = path();
        var topic = scene.topic();
        var secret = "/subscriptions/" + id(scene.webhook(topic, path)) + "/secret";
        assertThat(api.get(secret).status()).isEqualTo(404);
        publish(topic);
        await().atMost(Scene.PATIENCE).until(() -> taken(path).size() == 1);
        assertThat(last(path).headers()).doesNotContainKey("webhook-signature");
        var first = api.post(secret, "").at("/secret");
        var second = api.post(secret, "").at("/secret");
        var third = api.post(secret, "").at("/secret");
        assertThat(first).startsWith("whsec_").isNotEqualTo(second);
        publish(topic);
        await().atMost(Scene.PATIENCE).until(() -> taken(path).size() == 2);
        for (var known : List.of(first, second, third)) {
            var got = last(path);
            assertThatCode(() -> new Webhook(known).verify(got.body(), headers(got)))
                    .doesNotThrowAnyException();
        }
        for (int i = 4; i <= 6; i++) {
            assertThat(api.post(secret, "").status()).isEqualTo(200);
        }
        assertThat(api.post(secret, "").status()).isEqualTo(409);
        assertThat(api.delete(secret).status()).isEqualTo(204);
        assertThat(api.get(secret).status()).isEqualTo(404);
    }

    private static Got last(String path) {
        return station.receiver().notificationsAt(path).getLast();
    }

    private static HttpHeaders headers(Got got) {
        return HttpHeaders.of(
                got.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (_, _) -> true);
    }

    @Test
    void another_schedule_of_retries_can_be_chosen() {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        var one = "/subscriptions/" + id(arn);
        assertThat(api.put(one, "{'schedule': 'hopeful'}").status()).isEqualTo(400);
        assertThat(api.put(one, "{'schedule': 'standard-webhooks'}").at("/subscription/schedule"))
                .isEqualTo("standard-webhooks");
        station.receiver().answer(path, _ -> 500);
        var message = publish(topic);
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() == 1);
        await().atMost(Scene.PATIENCE)
                .until(() ->
                        !api.get("/deliveries?messageId=" + message)
                                .json()
                                .at("/deliveries/0/reason")
                                .isNull());
        // SNS's schedule of this station would try again after 0.2 s; this one waits for 5.
        assertThat(api.get("/deliveries?messageId=" + message).at("/deliveries/0/attempts"))
                .isEqualTo("1");
    }
}
