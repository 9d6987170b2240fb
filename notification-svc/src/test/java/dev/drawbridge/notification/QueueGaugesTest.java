package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.delivery.retention.Retaining;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** §15: how long queues are, by topic and protocol, for whoever scrapes. */
@Tag("io")
final class QueueGaugesTest {

    private static Station station;
    private static Scene scene;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
    }

    private static List<String> page() {
        return scene.get(station.url() + "/actuator/prometheus").body().lines().toList();
    }

    private static Optional<Double> gauge(List<String> page, String name, String topic) {
        var series = name + "{protocol=\"http\",topic=\"" + topic + "\"} ";
        return page.stream()
                .filter(line -> line.startsWith(series))
                .map(line -> Double.valueOf(line.substring(series.length())))
                .findFirst();
    }

    @Test
    void what_waits_is_counted_by_topic_until_it_is_delivered_and_the_topic_is_gone() {
        var path = Scene.path();
        var topic = scene.topic();
        var subscription = "/subscriptions/" + Scene.id(scene.webhook(topic, path));
        // So it waits for five seconds, then for minutes: long enough to be looked at.
        new Api(station, PROVIDER).put(subscription, "{'schedule': 'standard-webhooks'}");
        station.receiver().answer(path, _ -> 503);
        scene.publish(topic, "one");
        scene.publish(topic, "two");
        await().untilAsserted(() -> {
            var page = page();
            assertThat(gauge(page, "sns_queue_depth", topic)).contains(2.0);
            assertThat(gauge(page, "sns_queue_oldest_age_seconds", topic).orElseThrow())
                    .isPositive();
            assertThat(gauge(page, "sns_breaker_state", topic)).contains(0.0);
        });
        station.receiver().answer(path, _ -> 410);
        scene.publish(topic, "three");
        await().untilAsserted(() -> {
            var page = page();
            assertThat(gauge(page, "sns_endpoint_disabled", topic)).contains(1.0);
            assertThat(gauge(page, "sns_queue_depth", topic)).contains(0.0);
            assertThat(gauge(page, "sns_queue_oldest_age_seconds", topic)).contains(0.0);
        });
        station.sns(PROVIDER).deleteTopic(b -> b.topicArn(topic));
        await().until(() -> {
            Retaining.sweep(station.context());
            return page().stream().noneMatch(line -> line.contains(topic));
        });
    }
}
