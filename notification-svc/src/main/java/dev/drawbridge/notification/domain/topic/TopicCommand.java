package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.id.AccountId;
import java.util.Map;

/** What can be ordered of a topic. */
public sealed interface TopicCommand {

    String topicArn();

    /**
     * @param attributes only those the caller gave
     */
    record Create(String topicArn, AccountId owner, Map<String, String> attributes)
            implements TopicCommand {}

    record SetAttribute(String topicArn, String name, String value) implements TopicCommand {}

    record Delete(String topicArn) implements TopicCommand {}
}
