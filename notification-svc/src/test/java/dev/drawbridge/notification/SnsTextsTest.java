package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.CONSUMER;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;

/** The texts of AWS, compared letter by letter on the running service. */
@Tag("io")
final class SnsTextsTest {

    private static final Station STATION = Station.shared();
    private static final SnsClient SNS = STATION.sns(PROVIDER);
    private static final String RUN = UUID.randomUUID().toString();
    private static final String TOPIC = SNS.createTopic(b -> b.name("texts-" + RUN)).topicArn();
    private static final String FIFO =
            SNS.createTopic(b ->
                            b.name("texts-" + RUN + ".fifo")
                                    .attributes(Map.of("FifoTopic", "true")))
                    .topicArn();
    private static final String TAGGED =
            SNS.createTopic(b -> b.name("tagged-" + RUN).tags(tag("team", "a"))).topicArn();
    private static final String SUBSCRIPTION =
            SNS.subscribe(b ->
                            b.topicArn(TOPIC)
                                    .protocol("http")
                                    .endpoint(STATION.receiver().url("/texts-" + RUN))
                                    .attributes(Map.of("RawMessageDelivery", "true"))
                                    .returnSubscriptionArn(true))
                    .subscriptionArn();

    private static software.amazon.awssdk.services.sns.model.Tag tag(String key, String value) {
        return software.amazon.awssdk.services.sns.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }

    private static void set(SnsClient s, String name, String value) {
        s.setSubscriptionAttributes(
                b -> b.subscriptionArn(SUBSCRIPTION).attributeName(name).attributeValue(value));
    }

    private static void subscribe(SnsClient s, String name, String value) {
        s.subscribe(b ->
                b.topicArn(TOPIC)
                        .protocol("http")
                        .endpoint(STATION.receiver().url("/texts-" + RUN))
                        .attributes(Map.of(name, value)));
    }

    static Stream<TextRow> topics() {
        return Stream.of(
                TextRow.invalid("Topic Name", s -> s.createTopic(b -> b.name("no spaces"))),
                TextRow.invalid("Topic Name", s -> s.createTopic(b -> b.name("standard.fifo"))),
                TextRow.invalid(
                        "Topic Name",
                        s ->
                                s.createTopic(
                                        b -> b.name("x").attributes(Map.of("FifoTopic", "true")))),
                TextRow.invalid(
                        "Tags Reason: Topic already exists with different tags",
                        s -> s.createTopic(b -> b.name("tagged-" + RUN).tags(tag("team", "b")))),
                TextRow.invalid(
                        "Duplicated keys are not allowed.",
                        s ->
                                s.tagResource(b ->
                                        b.resourceArn(TAGGED).tags(tag("k", "1"), tag("k", "2")))),
                new TextRow(
                        "ResourceNotFound",
                        404,
                        "Resource does not exist",
                        s -> s.listTagsForResource(b -> b.resourceArn(TOPIC + "-none"))),
                TextRow.invalid(
                        "AttributeName",
                        s ->
                                s.setTopicAttributes(b ->
                                        b.topicArn(FIFO)
                                                .attributeName("FifoTopic")
                                                .attributeValue("false"))),
                TextRow.invalid(
                        "Policy statement action out of service scope!",
                        s -> permit(s, "l", PROVIDER, "Fly")),
                TextRow.invalid(
                        "Statement already exists",
                        s -> {
                            permit(s, "twice", CONSUMER, "Publish");
                            permit(s, "twice", CONSUMER, "Publish");
                        }),
                TextRow.invalid(
                        "TopicArn",
                        s -> s.deleteTopic(b -> b.topicArn(TOPIC.replace("us-", "eu-")))),
                new TextRow(
                        "TagLimitExceeded",
                        400,
                        "Could not complete request: tag quota of per resource exceeded",
                        s -> s.tagResource(b -> b.resourceArn(TAGGED).tags(fiftyMore()))),
                new TextRow(
                        "NotFound",
                        404,
                        "Topic does not exist",
                        s -> s.publish(b -> b.topicArn(TOPIC + "-none").message("m"))));
    }

    private static List<software.amazon.awssdk.services.sns.model.Tag> fiftyMore() {
        return IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "v")).toList();
    }

    private static void permit(SnsClient s, String label, String account, String action) {
        s.addPermission(
                b -> b.topicArn(TOPIC).label(label).awsAccountIds(account).actionNames(action));
    }

    static Stream<TextRow> subscriptions() {
        return Stream.of(
                TextRow.invalid("AttributeName", s -> set(s, "Endpoint", "x")),
                TextRow.invalid("NextToken", s -> s.listSubscriptions(b -> b.nextToken("x"))),
                TextRow.invalid(
                        "RawMessageDelivery: Invalid value [x]. Must be true or false.",
                        s -> set(s, "RawMessageDelivery", "x")),
                TextRow.invalid(
                        "FilterPolicyScope: Invalid value [x]. Please use either MessageBody or MessageAttributes",
                        s -> set(s, "FilterPolicyScope", "x")),
                TextRow.invalid(
                        "Attributes Reason: FilterPolicyScope: Invalid value [x]. Please use either MessageBody or MessageAttributes",
                        s -> subscribe(s, "FilterPolicyScope", "x")),
                TextRow.invalid(
                        "RedrivePolicy: deadLetterTargetArn is an invalid arn",
                        s -> set(s, "RedrivePolicy", "{\"deadLetterTargetArn\":\"x\"}")),
                TextRow.invalid(
                        "Attributes Reason: RedrivePolicy: deadLetterTargetArn is an invalid arn",
                        s -> subscribe(s, "RedrivePolicy", "{\"deadLetterTargetArn\":\"x\"}")),
                TextRow.invalid(
                        "RedrivePolicy: deadLetterTargetArn must be of the subscription's account and Region",
                        s ->
                                set(
                                        s,
                                        "RedrivePolicy",
                                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:999999999999:q\"}")),
                TextRow.invalid(
                        "Filter policy scope MessageAttributes does not support nested filter policy",
                        s -> set(s, "FilterPolicy", "{\"a\":{\"b\":[1]}}")),
                TextRow.invalid(
                        "FilterPolicy: Filter policy can not have more than 5 keys",
                        s ->
                                set(
                                        s,
                                        "FilterPolicy",
                                        "{\"a\":[1],\"b\":[1],\"c\":[1],\"d\":[1],\"e\":[1],\"f\":[1]}")),
                TextRow.invalid(
                        "FilterPolicy: Filter policy is too complex",
                        s ->
                                set(
                                        s,
                                        "FilterPolicy",
                                        "{\"a\":%1$s,\"b\":%1$s}".formatted(numbers(13)))),
                TextRow.invalid("Topic", s -> confirm(s, "topic", "ab".repeat(144))),
                TextRow.invalid(
                        "Topic", s -> confirm(s, TOPIC.replace("us-", "eu-"), "ab".repeat(144))),
                TextRow.invalid(
                        "Attributes Reason: Subscription already exists with different attributes",
                        s -> subscribe(s, "RawMessageDelivery", "false")),
                TextRow.invalid(
                        "SubscriptionArn Reason: no value for required parameter",
                        s -> s.unsubscribe(b -> b.subscriptionArn(""))),
                new TextRow(
                        "NotFound",
                        404,
                        "Subscription does not exist",
                        s ->
                                s.setSubscriptionAttributes(b ->
                                        b.subscriptionArn(TOPIC + ":" + UUID.randomUUID())
                                                .attributeName("RawMessageDelivery")
                                                .attributeValue("true"))));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static String confirm(SnsClient s, String topic, String token) {
        return s.confirmSubscription(b -> b.topicArn(topic).token(token)).subscriptionArn();
    }

    /** What comes after it is the parser's. */
    @ParameterizedTest
    @ValueSource(strings = {"RedrivePolicy", "FilterPolicy"})
    void n16_what_is_no_json_is_called_that(String name) {
        assertThatThrownBy(() -> set(SNS, name, "{"))
                .hasMessageStartingWith(
                        "Invalid parameter: " + name + ": failed to parse JSON. Unexpected end-of");
        assertThatThrownBy(() -> subscribe(SNS, name, "{"))
                .hasMessageStartingWith(
                        "Invalid parameter: Attributes Reason: %s: failed to parse JSON. Unexpected end-of"
                                .formatted(name));
    }

    /** The token decides, as it does at AWS. */
    @Test
    void n16_a_topic_of_another_name_confirms_all_the_same() {
        var path = "/texts-" + RUN;
        await().atMost(Scene.PATIENCE).until(() -> !STATION.receiver().at(path).isEmpty());
        var token = STATION.receiver().at(path).getFirst().json().path("Token").asText();
        assertThat(confirm(SNS, TOPIC + "-none", token)).isEqualTo(SUBSCRIPTION);
    }

    @ParameterizedTest
    @MethodSource({"topics", "subscriptions"})
    void n16_aws_says_it_in_these_words(TextRow row) {
        row.check(SNS);
    }
}
