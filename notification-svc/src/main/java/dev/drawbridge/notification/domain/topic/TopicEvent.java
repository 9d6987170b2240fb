package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.id.AccountId;
import java.util.Map;
import java.util.Objects;

/** What has happened to a topic. */
public sealed interface TopicEvent {

    String topicArn();

    AccountId owner();

    record TopicCreated(
            String topicArn,
            AccountId owner,
            Map<String, String> attributes,
            Map<String, String> tags)
            implements TopicEvent {

        /** Topics of earlier times were created without tags. */
        public TopicCreated {
            tags = Objects.requireNonNullElse(tags, Map.of());
        }
    }

    record TopicAttributeChanged(String topicArn, AccountId owner, String name, String value)
            implements TopicEvent {}

    /**
     * @param tags all that it has now
     */
    record TopicTagsChanged(String topicArn, AccountId owner, Map<String, String> tags)
            implements TopicEvent {}

    record TopicDeleted(String topicArn, AccountId owner) implements TopicEvent {}
}
