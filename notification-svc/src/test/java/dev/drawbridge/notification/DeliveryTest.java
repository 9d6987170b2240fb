package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.Connection;
import dev.drawbridge.notification.delivery.CertificateClient;
import dev.drawbridge.notification.running.Facts;
import dev.drawbridge.notification.running.ProviderFacts;
import dev.drawbridge.notification.running.Receiver.Got;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** Two instances of the service share one queue throughout. */
@Tag("io")
final class DeliveryTest {

    private static Station station;
    private static Scene scene;
    private static SnsClient sns;

    @BeforeAll
    static void start() {
        station = new Station();
        station.startInstance();
        scene = new Scene(station);
        sns = station.sns(PROVIDER);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    private static String path() {
        return "/" + UUID.randomUUID();
    }

    @Test
    void a_failed_delivery_is_tried_again_with_the_same_message_id() {
        var path = path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        station.receiver()
                .answer(path, _ -> station.receiver().notificationsAt(path).isEmpty() ? 500 : 200);
        var id = sns.publish(b -> b.topicArn(topic).message("again")).messageId();
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() == 2);
        assertThat(station.receiver().notificationsAt(path))
                .extracting(Got::messageId)
                .containsExactly(id, id);
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("message-delivered.v1", id).size() == 1);
            assertThat(facts.of("message-delivered.v1", id).getFirst().at("/data/attempts").asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void four_failures_are_the_end_and_it_is_told() {
        var path = path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        station.receiver().answer(path, _ -> 503);
        var id = sns.publish(b -> b.topicArn(topic).message("never")).messageId();
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("delivery-failed.v1", id).size() == 1);
        }
        assertThat(station.receiver().notificationsAt(path)).hasSize(4);
    }

    @Test
    void what_the_receiver_refuses_for_good_is_not_tried_again() {
        var path = path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        station.receiver().answer(path, _ -> 404);
        var id = sns.publish(b -> b.topicArn(topic).message("wrong")).messageId();
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("delivery-failed.v1", id).size() == 1);
        }
        assertThat(station.receiver().notificationsAt(path)).hasSize(1);
    }

    @Test
    @DisplayName("N6 every endpoint is told in order by two workers, although many attempts fail")
    void n6_every_endpoint_is_told_in_order_although_many_attempts_fail() {
        var path = path();
        var topic = scene.openTopic();
        scene.webhook(topic, path);
        var failedOnce = new HashSet<String>();
        station.receiver().answer(path, got -> failsNowAndThen(got, failedOnce));
        var provider = station.provider();
        var service = provider.service();
        station.ec2(PROVIDER)
                .createVpcEndpointConnectionNotification(b ->
                        b.serviceId(service.value())
                                .connectionNotificationArn(topic)
                                .connectionEvents("Accept", "Connect", "Reject", "Delete"));
        var connections = new ArrayList<Connection>();
        for (int i = 0; i < 25; i++) {
            connections.add(provider.connection(service));
        }
        connections.forEach(connection -> live(provider, connection));
        await().atMost(Scene.PATIENCE.multipliedBy(2)).until(() -> accepted(path).size() == 100);
        var told = new HashMap<String, List<Integer>>();
        for (var got : accepted(path)) {
            var body = got.json().path("Message").asText();
            told.computeIfAbsent(field(body, "vpcEndpointId"), _ -> new ArrayList<>())
                    .add(Integer.valueOf(field(body, "sequence")));
        }
        assertThat(told).hasSize(25);
        assertThat(told.values()).allSatisfy(s -> assertThat(s).containsExactly(0, 1, 2, 3));
    }

    private static void live(ProviderFacts provider, Connection connection) {
        provider.requested(connection);
        provider.accepted(connection);
        provider.rejected(connection);
        provider.released(connection);
    }

    /** Every third message fails the first time. */
    private static int failsNowAndThen(Got got, Set<String> failedOnce) {
        synchronized (failedOnce) {
            return Math.floorMod(got.messageId().hashCode(), 3) == 0
                            && failedOnce.add(got.messageId())
                    ? 500
                    : 200;
        }
    }

    private static List<Got> accepted(String path) {
        return station.receiver().notificationsAt(path).stream()
                .filter(got -> got.answered() == 200)
                .toList();
    }

    private static String field(String json, String name) {
        return json.replaceFirst(".*\"" + name + "\":\"?([^\",}]+).*", "$1");
    }

    @Test
    void two_instances_share_the_queue_and_nobody_is_told_twice() {
        var path = path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        Set<String> published = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 100; i++) {
            var text = "message " + i;
            published.add(sns.publish(b -> b.topicArn(topic).message(text)).messageId());
        }
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() >= 100);
        assertThat(station.receiver().notificationsAt(path))
                .extracting(Got::messageId)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    @DisplayName("N4 what a dead worker had claimed is sent when its lease is over")
    void n4_what_a_dead_worker_had_claimed_is_sent_when_its_lease_is_over() {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        var claimed =
                """
                with m as (
                  insert into message values (gen_random_uuid(), 'NOTIFICATION', ?, '111111111111',
                    'Publish', null, 'left behind', false, '[]', now(), 'k', '{}', 1)
                  returning message_id)
                insert into delivery
                  (message_id, subscription_arn, protocol, endpoint, raw, ordering_key, due, lease)
                select message_id, ?, 'http', ?, false, 'k', now() + interval '2 seconds',
                  gen_random_uuid() from m
                """;
        station.database().sql(claimed).params(topic, arn, station.receiver().url(path)).update();
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() == 1);
        assertThat(station.receiver().notificationsAt(path).getFirst().body())
                .contains("left behind");
    }

    @Test
    void a_webhook_verifies_with_the_certificate_that_is_served() {
        var path = path();
        var topic = scene.topic();
        sns.setTopicAttributes(
                b -> b.topicArn(topic).attributeName("SignatureVersion").attributeValue("2"));
        scene.webhook(topic, path);
        sns.publish(b ->
                b.topicArn(topic)
                        .message("signed")
                        .messageAttributes(
                                Map.of(
                                        "n",
                                        software.amazon.awssdk.services.sns.model
                                                .MessageAttributeValue.builder()
                                                .dataType("Number")
                                                .stringValue("7")
                                                .build())));
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() == 1);
        var told = station.receiver().notificationsAt(path).getFirst();
        assertThat(told.json().at("/MessageAttributes/n/Value").asText()).isEqualTo("7");
        assertThat(told.headers()).containsKey("x-amz-sns-subscription-arn");
        var address = told.json().path("SigningCertURL").asText();
        var certificate = scene.get(address).body();
        assertThat(CertificateClient.verifies(certificate, told.body(), address)).isTrue();
    }
}
