package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.aws.Publish.MessageAttributeValue;
import dev.drawbridge.notification.delivery.Outgoing;
import dev.drawbridge.notification.delivery.fifo.Place;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_PublishBatch */
record PublishBatch(String topicArn, List<PublishBatchRequestEntry> publishBatchRequestEntries) {

    /** AWS: PublishBatchRequestEntry */
    record PublishBatchRequestEntry(
            String id,
            String message,
            @Nullable String subject,
            @Nullable String messageStructure,
            Map<String, MessageAttributeValue> messageAttributes,
            @Nullable String messageGroupId,
            @Nullable String messageDeduplicationId) {

        Draft draft() {
            return new Draft(
                    message,
                    subject,
                    messageStructure,
                    messageAttributes,
                    messageGroupId,
                    messageDeduplicationId);
        }
    }

    /** AWS: PublishBatchResultEntry */
    record PublishBatchResultEntry(String id, String messageId, @Nullable String sequenceNumber) {}

    /** AWS: BatchResultErrorEntry */
    record BatchResultErrorEntry(String id, String code, String message, boolean senderFault) {}

    record Response(List<PublishBatchResultEntry> successful, List<BatchResultErrorEntry> failed) {}

    @Component("publishBatch")
    record Handler(TopicAccess access, Drafts drafts, Outgoing outgoing)
            implements SnsOperation<PublishBatch, Response> {

        @Override
        public Response answer(PublishBatch request, Call call) {
            var entries = request.publishBatchRequestEntries();
            BatchRules.check(entries);
            var topic = access.require(request.topicArn(), "Publish", call);
            var failed = entries.stream().flatMap(Handler::failure).toList();
            var good = entries.stream().filter(e -> e.draft().fault().isEmpty()).toList();
            var places =
                    outgoing.publish(
                            good.stream().map(e -> drafts.of(e.draft(), topic, call)).toList());
            return new Response(
                    IntStream.range(0, good.size())
                            .mapToObj(i -> result(good.get(i).id(), places.get(i)))
                            .toList(),
                    failed);
        }

        private static PublishBatchResultEntry result(String id, Place place) {
            return new PublishBatchResultEntry(id, place.messageId(), place.sequenceNumber());
        }

        private static Stream<BatchResultErrorEntry> failure(PublishBatchRequestEntry entry) {
            return entry.draft().fault().map(Faults::of).stream()
                    .map(f -> new BatchResultErrorEntry(entry.id(), f.code(), f.text(), true));
        }
    }
}
