package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;

import dev.drawbridge.notification.running.Station;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** The texts of AWS, compared when a message is not to be published. */
@Tag("io")
final class SnsMessageTextsTest {

    private static final Station STATION = Station.shared();
    private static final SnsClient SNS = STATION.sns(PROVIDER);
    private static final String RUN = UUID.randomUUID().toString();
    private static final String TOPIC = SNS.createTopic(b -> b.name("messages-" + RUN)).topicArn();
    private static final String FIFO =
            SNS.createTopic(b ->
                            b.name("messages-" + RUN + ".fifo")
                                    .attributes(Map.of("FifoTopic", "true")))
                    .topicArn();

    private static TextRow batch(String code, String text, PublishBatchRequestEntry... entries) {
        return new TextRow(
                code,
                400,
                text,
                s -> s.publishBatch(b -> b.topicArn(TOPIC).publishBatchRequestEntries(entries)));
    }

    private static TextRow attribute(
            String code, String text, String name, MessageAttributeValue value) {
        return new TextRow(
                code,
                400,
                text,
                s ->
                        s.publish(b ->
                                b.topicArn(TOPIC)
                                        .message("m")
                                        .messageAttributes(Map.of(name, value))));
    }

    private static PublishBatchRequestEntry entry(String id, String message) {
        return PublishBatchRequestEntry.builder().id(id).message(message).build();
    }

    private static MessageAttributeValue text(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    static Stream<TextRow> messages() {
        var wrong = "ParameterValueInvalid";
        return Stream.of(
                TextRow.invalid(
                        "The MessageGroupId parameter is required for FIFO topics",
                        s -> s.publish(b -> b.topicArn(FIFO).message("m"))),
                TextRow.invalid(
                        "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly",
                        s -> s.publish(b -> b.topicArn(FIFO).message("m").messageGroupId("g"))),
                TextRow.invalid(
                        "MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type",
                        s ->
                                s.publish(b ->
                                        b.topicArn(TOPIC)
                                                .message("m")
                                                .messageDeduplicationId("d"))),
                batch("EmptyBatchRequest", "The batch request doesn't contain any entries."),
                batch(
                        "TooManyEntriesInBatchRequest",
                        "The batch request contains more entries than permissible.",
                        IntStream.range(0, 11)
                                .mapToObj(i -> entry("e" + i, "m"))
                                .toArray(PublishBatchRequestEntry[]::new)),
                batch(
                        "BatchEntryIdsNotDistinct",
                        "Two or more batch entries in the request have the same Id.",
                        entry("a", "m"),
                        entry("a", "m")),
                batch(
                        "BatchRequestTooLong",
                        "The length of all the messages put together is more than the limit.",
                        entry("a", "x".repeat(200_000)),
                        entry("b", "x".repeat(62_145))),
                batch(
                        "InvalidBatchEntryId",
                        "The Id of a batch entry in the batch request contains an impermissible character: a b",
                        entry("a b", "m")),
                batch(
                        "InvalidBatchEntryId",
                        "The Id of a batch entry in the batch request is too long: "
                                + "x".repeat(81),
                        entry("x".repeat(81), "m")),
                attribute(
                        wrong,
                        "The message attribute 'a' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.",
                        "a",
                        text("Text", "x")),
                attribute(
                        wrong,
                        "The message attribute 'a' with type 'Number' must use field 'String'.",
                        "a",
                        MessageAttributeValue.builder()
                                .dataType("Number")
                                .binaryValue(SdkBytes.fromUtf8String("1"))
                                .build()),
                attribute(
                        wrong,
                        "The message attribute 'a' must contain non-empty message attribute value for message attribute type 'String'.",
                        "a",
                        text("String", "")),
                attribute(
                        wrong,
                        "Length of message attribute name must be less than 256 bytes.",
                        "a".repeat(257),
                        text("String", "x")),
                attribute(
                        wrong,
                        "Invalid message attribute name starting with character '.' was found.",
                        ".a",
                        text("String", "x")),
                attribute(
                        wrong,
                        "Invalid message attribute name ending with character '.' was found.",
                        "a.",
                        text("String", "x")),
                attribute(
                        wrong,
                        "Message attribute name can not have successive '.' character.",
                        "a..b",
                        text("String", "x")),
                attribute(
                        wrong,
                        "Invalid non-alphanumeric character '#x5E' was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.",
                        "a^b",
                        text("String", "x")),
                attribute(
                        "ValidationError",
                        "1 validation error detected: Value null at 'messageAttributes.attr1.member.dataType' failed to satisfy constraint: Member must not be null",
                        "attr1",
                        MessageAttributeValue.builder().stringValue("x").build()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void n16_aws_says_it_in_these_words(TextRow row) {
        row.check(SNS);
    }
}
