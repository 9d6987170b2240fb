package dev.drawbridge.notification.domain.telling;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.NotificationId;
import java.util.List;

/** What has happened to a connection notification. */
public sealed interface ConnectionNotificationEvent {

    NotificationId id();

    record ConnectionNotificationCreated(
            NotificationId id,
            AccountId owner,
            String region,
            String subject,
            String topicArn,
            List<String> events)
            implements ConnectionNotificationEvent {}

    record ConnectionNotificationModified(
            NotificationId id, AccountId owner, String topicArn, List<String> events)
            implements ConnectionNotificationEvent {}

    record ConnectionNotificationDeleted(NotificationId id, AccountId owner)
            implements ConnectionNotificationEvent {}
}
