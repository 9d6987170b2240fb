package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;

/** Messages in batches, and messages in order. */
@Tag("io")
final class SnsPublishingTest {

    private static final Station STATION = Station.shared();
    private static final Scene SCENE = new Scene(STATION);
    private static final SnsClient SNS = STATION.sns(PROVIDER);

    private static String path() {
        return "/" + UUID.randomUUID();
    }

    private static Map<String, String> ofTopic(String topic) {
        return SNS.getTopicAttributes(b -> b.topicArn(topic)).attributes();
    }

    @Test
    void n16_a_batch_takes_what_is_right_and_says_what_is_wrong() {
        var topic = SCENE.topic();
        var path = path();
        SCENE.webhook(topic, path);
        var answer =
                SNS.publishBatch(b ->
                        b.topicArn(topic)
                                .publishBatchRequestEntries(
                                        e -> e.id("good").message("hello").subject("s"),
                                        e -> e.id("bad").message("m").subject("a\nb"),
                                        e -> e.id("empty").message("")));
        assertThat(answer.successful()).singleElement().matches(s -> s.id().equals("good"));
        assertThat(answer.failed())
                .extracting(BatchResultErrorEntry::id, BatchResultErrorEntry::message)
                .containsExactly(
                        tuple("bad", "Invalid parameter: Subject"),
                        tuple("empty", "Invalid parameter: Empty message"));
        await().atMost(Scene.PATIENCE)
                .until(() -> STATION.receiver().notificationsAt(path).size() == 1);
        assertThat(STATION.receiver().notificationsAt(path).getFirst().messageId())
                .isEqualTo(answer.successful().getFirst().messageId());
    }

    @Test
    void n16_a_fifo_topic_numbers_and_remembers_what_is_published() {
        var topic = fifo(Map.of("FifoTopic", "true", "ContentBasedDeduplication", "true"));
        var path = path();
        SCENE.webhook(topic, path);
        var first = SNS.publish(b -> b.topicArn(topic).message("one").messageGroupId("g"));
        var again = SNS.publish(b -> b.topicArn(topic).message("one").messageGroupId("g"));
        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.sequenceNumber()).isEqualTo(first.sequenceNumber()).hasSize(20);
        var numbers =
                IntStream.range(0, 20)
                        .mapToObj(i ->
                                SNS.publish(b ->
                                                b.topicArn(topic)
                                                        .message("next " + i)
                                                        .messageGroupId("g"))
                                        .sequenceNumber())
                        .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        await().atMost(Scene.PATIENCE)
                .until(() -> STATION.receiver().notificationsAt(path).size() == 21);
        assertThat(
                        STATION.receiver().notificationsAt(path).stream()
                                .skip(1)
                                .map(got -> got.json().path("Message").asText()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "next " + i).toList());
        assertThat(ofTopic(topic))
                .containsEntry("FifoTopic", "true")
                .containsEntry("ContentBasedDeduplication", "true");
    }

    @Test
    void n16_a_topic_made_again_under_the_same_name_has_heard_nothing_yet() {
        var content = Map.of("FifoTopic", "true", "ContentBasedDeduplication", "true");
        var topic = fifo(content);
        var before = SNS.publish(b -> b.topicArn(topic).message("one").messageGroupId("g"));
        SNS.deleteTopic(b -> b.topicArn(topic));
        var name = topic.substring(topic.lastIndexOf(':') + 1);
        SNS.createTopic(b -> b.name(name).attributes(content));
        var after = SNS.publish(b -> b.topicArn(topic).message("one").messageGroupId("g"));
        assertThat(after.messageId()).isNotEqualTo(before.messageId());
        assertThat(after.sequenceNumber()).isGreaterThan(before.sequenceNumber());
    }

    @Test
    void n16_an_explicit_deduplication_id_counts_for_the_topic_or_for_the_group() {
        var whole = fifo(Map.of("FifoTopic", "true"));
        assertThat(sent(whole, "a", "one", "x")).isEqualTo(sent(whole, "b", "two", "x"));
        var byGroup = fifo(Map.of("FifoTopic", "true", "FifoThroughputScope", "MessageGroup"));
        assertThat(sent(byGroup, "a", "one", "x")).isNotEqualTo(sent(byGroup, "b", "two", "x"));
        assertThat(sent(byGroup, "a", "three", "x")).isEqualTo(sent(byGroup, "a", "one", "x"));
    }

    private static String fifo(Map<String, String> attributes) {
        return SNS.createTopic(
                        b -> b.name("t-" + UUID.randomUUID() + ".fifo").attributes(attributes))
                .topicArn();
    }

    private static String sent(String topic, String group, String message, String id) {
        return SNS.publish(b ->
                        b.topicArn(topic)
                                .message(message)
                                .messageGroupId(group)
                                .messageDeduplicationId(id))
                .messageId();
    }
}
