package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.MessageStructure;
import dev.drawbridge.notification.delivery.Outgoing;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.domain.Refusal;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import dev.drawbridge.notification.domain.message.MessageRules;
import dev.drawbridge.notification.domain.message.Timestamps;
import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.SnsOperation;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_Publish */
record Publish(
        @Nullable String topicArn,
        @Nullable String targetArn,
        String message,
        @Nullable String subject,
        @Nullable String messageStructure,
        Map<String, MessageAttributeValue> messageAttributes) {

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

    record Response(String messageId) {}

    private List<MessageAttribute> attributes() {
        return messageAttributes.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .toList();
    }

    private boolean perProtocol() {
        return "json".equals(messageStructure);
    }

    @Component("publish")
    record Handler(TopicAccess access, Outgoing outgoing, Clock clock)
            implements SnsOperation<Publish, Response> {

        @Override
        public Response answer(Publish request, Call call) {
            var topicArn = request.topicArn() == null ? request.targetArn() : request.topicArn();
            if (topicArn == null) {
                throw refused(
                        new InvalidParameter(
                                "TopicArn or TargetArn Reason: no value for required parameter"));
            }
            var attributes = request.attributes();
            check(request, attributes);
            var topic = access.require(topicArn, "Publish", call);
            var id = UUID.randomUUID();
            outgoing.publish(message(id, request, attributes, topic, call));
            return new Response(id.toString());
        }

        private static void check(Publish request, List<MessageAttribute> attributes) {
            MessageRules.text(request.subject(), request.message(), attributes)
                    .or(() ->
                            request.perProtocol()
                                    ? MessageStructure.fault(request.message())
                                    : java.util.Optional.empty())
                    .or(() -> MessageRules.attributes(attributes))
                    .ifPresent(refusal -> {
                        throw refused(refusal);
                    });
        }

        private static Refused refused(Refusal refusal) {
            return new Refused((Record) refusal);
        }

        private OutgoingMessage message(
                UUID id,
                Publish request,
                List<MessageAttribute> attributes,
                Topics.Row topic,
                Call call) {
            return new OutgoingMessage(
                    id,
                    OutgoingMessage.Kind.NOTIFICATION,
                    topic.arn(),
                    new AccountId(topic.owner()),
                    "Publish",
                    request.subject(),
                    request.message(),
                    request.perProtocol(),
                    attributes,
                    Timestamps.signable(clock.instant()),
                    id.toString(),
                    call.metadata());
        }
    }
}
