package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.id.AccountId;
import java.util.List;
import java.util.Map;

/** What can be ordered of a topic. */
public sealed interface TopicCommand {

    String topicArn();

    /**
     * @param attributes only those the caller gave
     * @param tags likewise
     */
    record Create(
            String topicArn,
            AccountId owner,
            Map<String, String> attributes,
            Map<String, String> tags)
            implements TopicCommand {}

    record SetAttribute(String topicArn, String name, String value) implements TopicCommand {}

    /**
     * @param seen the policy that the new one was made from
     */
    record ChangePolicy(String topicArn, String seen, String policy) implements TopicCommand {}

    record AddTags(String topicArn, Map<String, String> tags) implements TopicCommand {}

    record RemoveTags(String topicArn, List<String> keys) implements TopicCommand {}

    record Delete(String topicArn) implements TopicCommand {}
}
