package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static dev.drawbridge.notification.running.Station.STRANGER;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;

/** What AWS says, word for word. */
@Tag("io")
final class SnsOperationsTest {

    private static Station station;
    private static Scene scene;
    private static SnsClient sns;
    private static String topic;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
        sns = station.sns(PROVIDER);
        topic = scene.topic();
    }

    private static void refused(
            SnsClient client, String code, String text, Consumer<SnsClient> call) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOfSatisfying(
                        SnsException.class,
                        e -> {
                            assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(text);
                            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
                        });
    }

    private static void invalid(String text, Consumer<SnsClient> call) {
        refused(sns, "InvalidParameter", "Invalid parameter: " + text, call);
    }

    @Test
    void a_topic_shows_its_defaults() {
        var attributes = sns.getTopicAttributes(b -> b.topicArn(topic)).attributes();
        assertThat(attributes)
                .containsEntry("TopicArn", topic)
                .containsEntry("Owner", PROVIDER)
                .containsEntry("DisplayName", "")
                .containsEntry("SubscriptionsConfirmed", "0")
                .containsEntry("SubscriptionsPending", "0")
                .containsEntry("SubscriptionsDeleted", "0")
                .containsKeys("Policy", "EffectiveDeliveryPolicy")
                .doesNotContainKeys("SignatureVersion", "DeliveryPolicy");
        assertThat(attributes.get("Policy")).startsWith("{\"Version\":\"2008-10-17\"");
    }

    @Test
    void a_topic_is_created_once_and_deleted_twice() {
        var name = "t-" + UUID.randomUUID();
        var arn =
                sns.createTopic(b -> b.name(name).attributes(Map.of("DisplayName", "A")))
                        .topicArn();
        assertThat(sns.createTopic(b -> b.name(name)).topicArn()).isEqualTo(arn);
        invalid(
                "Attributes Reason: Topic already exists with different attributes",
                s -> s.createTopic(b -> b.name(name).attributes(Map.of("DisplayName", "B"))));
        assertThat(sns.listTopicsPaginator().topics()).anyMatch(t -> t.topicArn().equals(arn));
        sns.deleteTopic(b -> b.topicArn(arn));
        sns.deleteTopic(b -> b.topicArn(arn));
        refused(
                sns,
                "NotFound",
                "Topic does not exist",
                s -> s.publish(b -> b.topicArn(arn).message("m")));
    }

    @ParameterizedTest
    @CsvSource({"'',1", "randomstring,1", "randomstring:1,2"})
    void an_arn_has_six_elements(String arn, int elements) {
        invalid(
                "TopicArn Reason: An ARN must have at least 6 elements, not " + elements,
                s -> s.getTopicAttributes(b -> b.topicArn(arn)));
        if (!arn.isEmpty()) {
            invalid(
                    "SubscriptionArn Reason: An ARN must have at least 6 elements, not " + elements,
                    s -> s.getSubscriptionAttributes(b -> b.subscriptionArn(arn)));
        }
    }

    @Test
    void subscribing_is_refused_in_the_words_of_aws() {
        invalid(
                "Amazon SNS does not support this protocol string: fax",
                s -> s.subscribe(b -> b.topicArn(topic).protocol("fax").endpoint("1")));
        invalid(
                "Endpoint must match the specified protocol",
                s -> s.subscribe(b -> b.topicArn(topic).protocol("https").endpoint("http://a.b")));
        invalid(
                "Attributes Reason: RawMessageDelivery: Invalid value [x]. Must be true or false.",
                s ->
                        s.subscribe(b ->
                                b.topicArn(topic)
                                        .protocol("http")
                                        .endpoint("http://a.b")
                                        .attributes(Map.of("RawMessageDelivery", "x"))));
        invalid("SubscriptionId", s -> s.unsubscribe(b -> b.subscriptionArn(topic)));
        sns.unsubscribe(b -> b.subscriptionArn(topic + ":" + UUID.randomUUID()));
        refused(
                sns,
                "NotFound",
                "Subscription does not exist",
                s ->
                        s.getSubscriptionAttributes(
                                b -> b.subscriptionArn(topic + ":" + UUID.randomUUID())));
    }

    @Test
    void subscribing_twice_is_one_subscription() {
        var endpoint = station.receiver().url("/" + UUID.randomUUID());
        var own = scene.topic();
        var first = pending(own, endpoint);
        assertThat(pending(own, endpoint)).isEqualTo(first);
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(own)).subscriptions())
                .singleElement()
                .satisfies(s -> assertThat(s.subscriptionArn()).isEqualTo("PendingConfirmation"));
        assertThat(sns.getSubscriptionAttributes(b -> b.subscriptionArn(first)).attributes())
                .containsEntry("PendingConfirmation", "true")
                .containsEntry("RawMessageDelivery", "false")
                .containsEntry("SubscriptionPrincipal", "arn:aws:iam::111111111111:root");
    }

    @Test
    void subscribing_twice_at_the_same_moment_is_one_subscription() {
        var endpoint = station.receiver().url("/" + UUID.randomUUID());
        var own = scene.topic();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> supplyAsync(() -> pending(own, endpoint), clients))
                            .toList();
            assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(own)).subscriptions()).hasSize(1);
    }

    private static String pending(String topicArn, String endpoint) {
        return sns.subscribe(b ->
                        b.topicArn(topicArn)
                                .protocol("http")
                                .endpoint(endpoint)
                                .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    @Test
    void publishing_is_refused_in_the_order_of_aws() {
        invalid("Subject", s -> s.publish(b -> b.topicArn(topic).subject("a\nb").message("")));
        invalid("Empty message", s -> s.publish(b -> b.topicArn(topic).message("")));
        invalid(
                "Message too long",
                s -> s.publish(b -> b.topicArn(topic).message("x".repeat(262_145))));
        invalid(
                "Message Structure - JSON message body failed to parse",
                s -> s.publish(b -> b.topicArn(topic).message("{").messageStructure("json")));
        invalid(
                "Message Structure - No default entry in JSON message body",
                s -> s.publish(b -> b.topicArn(topic).message("{}").messageStructure("json")));
        refused(
                sns,
                "ParameterValueInvalid",
                "The message attribute 'a' must contain non-empty message attribute value for message attribute type 'String'.",
                s ->
                        s.publish(b ->
                                b.topicArn(topic)
                                        .message("m")
                                        .messageAttributes(Map.of("a", untyped("String")))));
    }

    private static MessageAttributeValue untyped(String type) {
        return MessageAttributeValue.builder().dataType(type).build();
    }

    @Test
    void attributes_are_checked_when_they_are_set() {
        invalid("AttributeName", s -> set(s, "FifoTopic", "true"));
        invalid("SignatureVersion", s -> set(s, "SignatureVersion", "3"));
        invalid(
                "Policy statement action out of service scope!",
                s ->
                        set(
                                s,
                                "Policy",
                                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ec2:*\"}]}"));
        invalid(
                "DeliveryPolicy: http.defaultHealthyRetryPolicy.numRetries must be from 0 to 100",
                s ->
                        set(
                                s,
                                "DeliveryPolicy",
                                "{\"http\":{\"defaultHealthyRetryPolicy\":{\"numRetries\":101}}}"));
    }

    private static void set(SnsClient client, String name, String value) {
        client.setTopicAttributes(b -> b.topicArn(topic).attributeName(name).attributeValue(value));
    }

    @Test
    void a_stranger_cannot_tell_a_closed_topic_from_none() {
        var stranger = station.sns(STRANGER);
        for (var arn : new String[] {topic, topic + "-not-there"}) {
            refused(
                    stranger,
                    "AuthorizationError",
                    "User: arn:aws:iam::333333333333:root is not authorized to perform: SNS:Publish on resource: "
                            + arn
                            + " because no resource-based policy allows the SNS:Publish action",
                    s -> s.publish(b -> b.topicArn(arn).message("m")));
        }
        assertThat(stranger.listTopics().topics()).isEmpty();
        assertThat(stranger.listSubscriptions().subscriptions()).isEmpty();
    }
}
