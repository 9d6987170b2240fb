package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.delivery.fifo.Order;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.notification.read.Topics;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be said of a message for a topic that keeps order, and not for another. */
final class FifoRules {

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final String GROUP = "MessageGroupId";
    private static final String DEDUPLICATION = "MessageDeduplicationId";

    private FifoRules() {}

    /** Null for a topic that keeps no order. */
    static @Nullable Order order(Draft draft, Topics.Row topic) {
        var group = draft.messageGroupId();
        if (!topic.fifo()) {
            if (draft.messageDeduplicationId() != null) {
                throw refused(
                        "MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type");
            }
            if (group != null) {
                checkForm(GROUP, group);
            }
            return null;
        }
        if (group == null) {
            throw refused("The MessageGroupId parameter is required for FIFO topics");
        }
        checkForm(GROUP, group);
        var scope =
                "MessageGroup".equals(topic.attributes().get(TopicAttributes.FIFO_THROUGHPUT_SCOPE))
                        ? group
                        : "";
        return new Order(group, deduplicationId(draft, topic), scope);
    }

    private static String deduplicationId(Draft draft, Topics.Row topic) {
        var explicit = draft.messageDeduplicationId();
        if (explicit != null) {
            checkForm(DEDUPLICATION, explicit);
            return explicit;
        }
        if (!"true".equals(topic.attributes().get(TopicAttributes.CONTENT_BASED_DEDUPLICATION))) {
            throw refused(
                    "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
        }
        return HexFormat.of().formatHex(ConnectionNotificationIds.digest(draft.message()));
    }

    private static void checkForm(String name, String id) {
        if (!ID.matcher(id).matches()) {
            throw refused(
                    name + " Reason: it must have 1 to 128 letters, digits and punctuation marks");
        }
    }

    private static Refused refused(String reason) {
        return new Refused(new InvalidParameter(reason));
    }
}
