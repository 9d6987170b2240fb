package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.CONSUMER;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static dev.drawbridge.notification.running.Station.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * What topics and subscriptions can do beyond telling: chosen, tagged, lent, filtered, in order.
 */
@Tag("io")
final class SnsFeaturesTest {

    private static final Station STATION = Station.shared();
    private static final Scene SCENE = new Scene(STATION);
    private static final SnsClient SNS = STATION.sns(PROVIDER);

    private static String path() {
        return "/" + UUID.randomUUID();
    }

    private static Map<String, String> ofTopic(String topic) {
        return SNS.getTopicAttributes(b -> b.topicArn(topic)).attributes();
    }

    private static void set(String topic, String name, String value) {
        SNS.setTopicAttributes(b -> b.topicArn(topic).attributeName(name).attributeValue(value));
    }

    private static void set(String subscription, String name, String value, SnsClient by) {
        by.setSubscriptionAttributes(
                b -> b.subscriptionArn(subscription).attributeName(name).attributeValue(value));
    }

    @Test
    void n16_tags_are_kept_and_replaced_and_removed() {
        var topic =
                SNS.createTopic(b -> b.name("t-" + UUID.randomUUID()).tags(tag("team", "a")))
                        .topicArn();
        SNS.tagResource(b -> b.resourceArn(topic).tags(tag("team", "b"), tag("env", "prod")));
        assertThat(SNS.listTagsForResource(b -> b.resourceArn(topic)).tags())
                .containsExactly(tag("env", "prod"), tag("team", "b"));
        SNS.untagResource(b -> b.resourceArn(topic).tagKeys("env", "none"));
        assertThat(SNS.listTagsForResource(b -> b.resourceArn(topic)).tags())
                .containsExactly(tag("team", "b"));
        assertThatThrownBy(
                        () -> STATION.sns(STRANGER).listTagsForResource(b -> b.resourceArn(topic)))
                .isInstanceOf(AuthorizationErrorException.class);
    }

    private static software.amazon.awssdk.services.sns.model.Tag tag(String key, String value) {
        return software.amazon.awssdk.services.sns.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }

    @Test
    void n16_attributes_are_shown_when_they_are_set_and_gone_when_they_are_emptied() {
        var topic = SCENE.topic();
        set(topic, "TracingConfig", "Active");
        set(topic, "KmsMasterKeyId", "alias/aws/sns");
        set(topic, "HTTPSuccessFeedbackSampleRate", "50");
        set(
                topic,
                "DeliveryPolicy",
                "{\"http\":{\"defaultHealthyRetryPolicy\":{\"numRetries\":5},\"defaultThrottlePolicy\":{\"maxReceivesPerSecond\":7}}}");
        assertThat(ofTopic(topic))
                .containsEntry("TracingConfig", "Active")
                .containsEntry("KmsMasterKeyId", "alias/aws/sns")
                .containsEntry("HTTPSuccessFeedbackSampleRate", "50");
        assertThat(ofTopic(topic).get("EffectiveDeliveryPolicy"))
                .startsWith(
                        "{\"http\":{\"defaultHealthyRetryPolicy\":{\"minDelayTarget\":20,\"maxDelayTarget\":20,\"numRetries\":5,")
                .contains("\"maxReceivesPerSecond\":7");
        set(topic, "TracingConfig", "PassThrough");
        set(topic, "KmsMasterKeyId", "");
        set(topic, "DeliveryPolicy", "");
        assertThat(ofTopic(topic))
                .containsEntry("TracingConfig", "PassThrough")
                .doesNotContainKeys("KmsMasterKeyId", "DeliveryPolicy");
    }

    @Test
    void n16_data_protection_policies_are_kept() {
        var topic = SCENE.topic();
        var policy = "{\"Name\":\"p\",\"Version\":\"2021-06-01\"}";
        SNS.putDataProtectionPolicy(b -> b.resourceArn(topic).dataProtectionPolicy(policy));
        assertThat(SNS.getDataProtectionPolicy(b -> b.resourceArn(topic)).dataProtectionPolicy())
                .isEqualTo(policy);
        assertThat(ofTopic(topic)).doesNotContainKey("DataProtectionPolicy");
    }

    @Test
    void n20_a_permission_lets_another_account_in_until_it_is_removed() {
        var topic = SCENE.topic();
        var guest = STATION.sns(CONSUMER);
        assertThatThrownBy(() -> guest.publish(b -> b.topicArn(topic).message("m")))
                .isInstanceOf(AuthorizationErrorException.class);
        SNS.addPermission(b ->
                b.topicArn(topic)
                        .label("guest")
                        .awsAccountIds(CONSUMER)
                        .actionNames("Publish", "Subscribe"));
        assertThat(guest.publish(b -> b.topicArn(topic).message("m")).messageId()).isNotEmpty();
        assertThatThrownBy(() -> guest.deleteTopic(b -> b.topicArn(topic)))
                .isInstanceOf(AuthorizationErrorException.class);
        assertThat(ofTopic(topic).get("Policy"))
                .contains(
                        "{\"Sid\":\"guest\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::222222222222:root\"},\"Action\":[\"SNS:Publish\",\"SNS:Subscribe\"],\"Resource\":\""
                                + topic
                                + "\"}");
        SNS.removePermission(b -> b.topicArn(topic).label("guest"));
        SNS.removePermission(b -> b.topicArn(topic).label("guest"));
        assertThatThrownBy(() -> guest.publish(b -> b.topicArn(topic).message("m")))
                .isInstanceOf(AuthorizationErrorException.class);
    }

    @Test
    void n16_permissions_given_at_the_same_moment_are_all_kept() {
        var topic = SCENE.topic();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var label = "l" + i;
                clients.submit(() ->
                        SNS.addPermission(b ->
                                b.topicArn(topic)
                                        .label(label)
                                        .awsAccountIds(CONSUMER)
                                        .actionNames("Publish")));
            }
        }
        assertThat(ofTopic(topic).get("Policy")).contains("l0", "l1", "l2", "l3");
    }

    @Test
    void n17_only_what_is_wanted_is_delivered() {
        var topic = SCENE.topic();
        var red = path();
        var large = path();
        set(SCENE.webhook(topic, red), "FilterPolicy", "{\"color\":[\"red\"]}", SNS);
        var byBody = SCENE.webhook(topic, large);
        set(byBody, "FilterPolicyScope", "MessageBody", SNS);
        set(byBody, "FilterPolicy", "{\"size\":{\"cm\":[{\"numeric\":[\">\",10]}]}}", SNS);
        assertThat(SNS.getSubscriptionAttributes(b -> b.subscriptionArn(byBody)).attributes())
                .containsEntry("FilterPolicyScope", "MessageBody")
                .containsKey("FilterPolicy");
        publish(topic, "{\"size\":{\"cm\":5}}", "blue");
        publish(topic, "{\"size\":{\"cm\":11}}", "blue");
        publish(topic, "{\"size\":{\"cm\":5}}", "red");
        await().atMost(Scene.PATIENCE)
                .until(() ->
                        STATION.receiver().notificationsAt(red).size() == 1
                                && STATION.receiver().notificationsAt(large).size() == 1);
        assertThat(
                        STATION.receiver()
                                .notificationsAt(large)
                                .getFirst()
                                .json()
                                .path("Message")
                                .asText())
                .contains("11");
        set(byBody, "FilterPolicy", "", SNS);
        publish(topic, "anything", "green");
        await().atMost(Scene.PATIENCE)
                .until(() -> STATION.receiver().notificationsAt(large).size() == 2);
        assertThat(STATION.receiver().notificationsAt(red)).hasSize(1);
    }

    private static void publish(String topic, String message, String color) {
        SNS.publish(b ->
                b.topicArn(topic)
                        .message(message)
                        .messageAttributes(
                                Map.of(
                                        "color",
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue(color)
                                                .build())));
    }
}
