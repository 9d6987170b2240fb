package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;

/** What one subscriber or caller gets wrong, or tries, hurts nobody else. */
@Tag("io")
final class SnsMisuseTest {

    private static final Station STATION = Station.shared();
    private static final Scene SCENE = new Scene(STATION);
    private static final SnsClient SNS = STATION.sns(PROVIDER);

    private static void told(String path) {
        await().atMost(Scene.PATIENCE)
                .until(() -> !STATION.receiver().notificationsAt(path).isEmpty());
    }

    @Test
    void n17_an_empty_filter_policy_is_none_and_all_are_told() {
        var topic = SCENE.topic();
        var plain = Scene.path();
        var empty = Scene.path();
        SCENE.webhook(topic, plain);
        var arn =
                SNS.subscribe(b ->
                                b.topicArn(topic)
                                        .protocol("http")
                                        .endpoint(STATION.receiver().url(empty))
                                        .attributes(
                                                Map.of("FilterPolicy", "", "DeliveryPolicy", ""))
                                        .returnSubscriptionArn(true))
                        .subscriptionArn();
        SCENE.webhook(topic, empty);
        assertThat(SNS.getSubscriptionAttributes(b -> b.subscriptionArn(arn)).attributes())
                .doesNotContainKeys("FilterPolicy", "FilterPolicyScope", "DeliveryPolicy");
        SCENE.publish(topic, "to all");
        told(plain);
        told(empty);
    }

    @Test
    void n17_what_follows_a_filter_policy_is_refused_and_one_kept_from_before_hurts_nobody() {
        var topic = SCENE.topic();
        var plain = Scene.path();
        var spoilt = Scene.path();
        SCENE.webhook(topic, plain);
        var arn = SCENE.webhook(topic, spoilt);
        assertThatThrownBy(() -> set(arn, "FilterPolicy", "{} x"))
                .hasMessageContaining("Invalid parameter: FilterPolicy: failed to parse JSON. ");
        STATION.database()
                .sql(
                        "update subscription set attributes = '{\"FilterPolicy\":\"{} x\"}' where subscription_arn = ?")
                .param(arn)
                .update();
        SCENE.publish(topic, "to all");
        told(plain);
        assertThat(STATION.receiver().notificationsAt(spoilt)).isEmpty();
    }

    @Test
    void n18_what_ended_by_link_cannot_come_back_when_its_topic_is_gone() {
        var path = Scene.path();
        var topic = SCENE.topic();
        SCENE.webhook(topic, path);
        SCENE.publish(topic, "hello");
        told(path);
        var told = STATION.receiver().notificationsAt(path).getFirst().json();
        SCENE.get(told.path("UnsubscribeURL").asText());
        await().atMost(Scene.PATIENCE).until(() -> STATION.receiver().at(path).size() == 3);
        var token = STATION.receiver().at(path).getLast().json().path("Token").asText();
        assertThat(SNS.getTopicAttributes(b -> b.topicArn(topic)).attributes())
                .containsEntry("SubscriptionsDeleted", "1");

        SNS.deleteTopic(b -> b.topicArn(topic));
        forgotten(topic, token);
        SNS.createTopic(b -> b.name(topic.substring(topic.lastIndexOf(':') + 1)));
        forgotten(topic, token);
        assertThat(SNS.getTopicAttributes(b -> b.topicArn(topic)).attributes())
                .containsEntry("SubscriptionsConfirmed", "0")
                .containsEntry("SubscriptionsDeleted", "0");
    }

    private static void forgotten(String topic, String token) {
        assertThatThrownBy(() -> SNS.confirmSubscription(b -> b.topicArn(topic).token(token)))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e ->
                                assertThat(e.awsErrorDetails().errorMessage())
                                        .isEqualTo("Invalid parameter: Token"));
    }

    @Test
    void n18_a_topic_deleted_while_someone_subscribes_leaves_nobody_behind() {
        var topic = SCENE.topic();
        var started = new CountDownLatch(4);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 4; client++) {
                clients.submit(() -> {
                    started.countDown();
                    subscribeUntilRefused(topic);
                });
            }
            clients.submit(() -> {
                started.await();
                return SNS.deleteTopic(b -> b.topicArn(topic));
            });
        }
        assertThat(
                        STATION.database()
                                .sql(
                                        "select count(*) from subscription where topic_arn = ? and state <> 'ended'")
                                .param(topic)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static void subscribeUntilRefused(String topic) {
        for (int i = 0; i < 1000; i++) {
            try {
                SNS.subscribe(b ->
                        b.topicArn(topic)
                                .protocol("http")
                                .endpoint(STATION.receiver().url(Scene.path())));
            } catch (NotFoundException gone) {
                return;
            }
        }
    }

    @Test
    void n18_only_who_shows_credentials_can_ask_for_them_at_the_end() {
        var path = Scene.path();
        var topic = SCENE.topic();
        var arn = pending(topic, path);
        var link = STATION.receiver().at(path).getFirst().json().path("SubscribeURL").asText();
        var answer = SCENE.get(link + "&AuthenticateOnUnsubscribe=true");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>MissingAuthenticationToken</Code>");
        assertThat(attribute(arn, "PendingConfirmation")).isEqualTo("true");

        var token = STATION.receiver().at(path).getFirst().json().path("Token").asText();
        SNS.confirmSubscription(
                b -> b.topicArn(topic).token(token).authenticateOnUnsubscribe("true"));
        assertThat(attribute(arn, "ConfirmationWasAuthenticated")).isEqualTo("true");
        var anonymous =
                SCENE.get("http://localhost:4566/?Action=Unsubscribe&SubscriptionArn=" + arn);
        assertThat(anonymous.statusCode()).isEqualTo(403);
        SNS.unsubscribe(b -> b.subscriptionArn(arn));
        assertThat(SNS.listSubscriptionsByTopic(b -> b.topicArn(topic)).subscriptions()).isEmpty();
    }

    private static String pending(String topic, String path) {
        var arn =
                SNS.subscribe(b ->
                                b.topicArn(topic)
                                        .protocol("http")
                                        .endpoint(STATION.receiver().url(path))
                                        .returnSubscriptionArn(true))
                        .subscriptionArn();
        await().atMost(Scene.PATIENCE).until(() -> !STATION.receiver().at(path).isEmpty());
        return arn;
    }

    private static String attribute(String arn, String name) {
        return SNS.getSubscriptionAttributes(b -> b.subscriptionArn(arn)).attributes().get(name);
    }

    @Test
    void a_null_character_costs_a_raw_message_neither_its_attempt_nor_its_dead_letter() {
        var path = Scene.path();
        var topic = SCENE.topic();
        var arn = SCENE.webhook(topic, path);
        set(
                arn,
                "RedrivePolicy",
                "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:111111111111:q\"}");
        set(arn, "RawMessageDelivery", "true");
        STATION.receiver().answer(path, _ -> 404);
        SNS.publish(b ->
                b.topicArn(topic)
                        .messageStructure("json")
                        .message("{\"default\":\"d\",\"http\":\"be\\u0000fore\"}"));
        var api = new Api(STATION, PROVIDER);
        var failed = "/deliveries?state=failed&topicArn=" + topic;
        await().atMost(Scene.PATIENCE)
                .until(() -> api.get(failed).json().path("deliveries").size() == 1);
        var one = api.get("/deliveries/" + api.get(failed).at("/deliveries/0/id"));
        assertThat(one.at("/attempts/0/status")).isEqualTo("404");
        assertThat(one.at("/content/text")).isEqualTo("before");
    }

    private static void set(String arn, String name, String value) {
        SNS.setSubscriptionAttributes(
                b -> b.subscriptionArn(arn).attributeName(name).attributeValue(value));
    }
}
