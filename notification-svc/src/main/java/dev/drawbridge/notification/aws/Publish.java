package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.delivery.Outgoing;
import dev.drawbridge.notification.domain.Refusal;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.SnsOperation;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_Publish */
record Publish(
        @Nullable String topicArn,
        @Nullable String targetArn,
        String message,
        @Nullable String subject,
        @Nullable String messageStructure,
        Map<String, MessageAttributeValue> messageAttributes,
        @Nullable String messageGroupId,
        @Nullable String messageDeduplicationId) {

    /** AWS: MessageAttributeValue */
    record MessageAttributeValue(
            @Nullable String dataType,
            @Nullable String stringValue,
            byte @Nullable [] binaryValue) {

        MessageAttribute named(String name) {
            if (dataType == null) {
                throw new Fault(
                        "ValidationError",
                        "1 validation error detected: Value null at 'messageAttributes.%s.member.dataType' failed to satisfy constraint: Member must not be null"
                                .formatted(name));
            }
            return binaryValue == null
                    ? new MessageAttribute(name, dataType, stringValue, false)
                    : new MessageAttribute(
                            name, dataType, Base64.getEncoder().encodeToString(binaryValue), true);
        }
    }

    record Response(String messageId, @Nullable String sequenceNumber) {}

    private Draft draft() {
        return new Draft(
                message,
                subject,
                messageStructure,
                messageAttributes,
                messageGroupId,
                messageDeduplicationId);
    }

    @Component("publish")
    record Handler(TopicAccess access, Drafts drafts, Outgoing outgoing)
            implements SnsOperation<Publish, Response> {

        @Override
        public Response answer(Publish request, Call call) {
            var topicArn = request.topicArn() == null ? request.targetArn() : request.topicArn();
            if (topicArn == null) {
                throw refused(
                        new InvalidParameter(
                                "TopicArn or TargetArn Reason: no value for required parameter"));
            }
            var draft = request.draft();
            draft.fault()
                    .ifPresent(refusal -> {
                        throw refused(refusal);
                    });
            var topic = access.require(topicArn, "Publish", call);
            var place = outgoing.publish(List.of(drafts.of(draft, topic, call))).getFirst();
            return new Response(place.messageId(), place.sequenceNumber());
        }

        private static Refused refused(Refusal refusal) {
            return new Refused((Record) refusal);
        }
    }
}
