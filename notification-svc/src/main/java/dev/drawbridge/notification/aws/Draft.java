package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.aws.Publish.MessageAttributeValue;
import dev.drawbridge.notification.delivery.MessageStructure;
import dev.drawbridge.notification.domain.Refusal;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import dev.drawbridge.notification.domain.message.MessageRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What someone wants to publish, alone or in a batch. */
record Draft(
        String message,
        @Nullable String subject,
        @Nullable String messageStructure,
        Map<String, MessageAttributeValue> messageAttributes,
        @Nullable String messageGroupId,
        @Nullable String messageDeduplicationId) {

    List<MessageAttribute> attributes() {
        return messageAttributes.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .toList();
    }

    boolean perProtocol() {
        return "json".equals(messageStructure);
    }

    /** In AWS's order. */
    Optional<Refusal> fault() {
        var attributes = attributes();
        return MessageRules.text(subject, message, attributes)
                .or(() -> perProtocol() ? MessageStructure.fault(message) : Optional.empty())
                .or(() -> MessageRules.attributes(attributes));
    }

    long size() {
        return MessageRules.size(message, attributes());
    }
}
