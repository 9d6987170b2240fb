package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.id.AccountId;
import java.util.Map;

/** What has happened to a topic. */
public sealed interface TopicEvent {

    String topicArn();

    AccountId owner();

    record TopicCreated(String topicArn, AccountId owner, Map<String, String> attributes)
            implements TopicEvent {}

    record TopicAttributeChanged(String topicArn, AccountId owner, String name, String value)
            implements TopicEvent {}

    record TopicDeleted(String topicArn, AccountId owner) implements TopicEvent {}
}
