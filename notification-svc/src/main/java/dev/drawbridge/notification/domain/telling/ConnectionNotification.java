package dev.drawbridge.notification.domain.telling;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationCreated;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationDeleted;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationModified;
import java.util.List;

/** Someone's wish to be told of the events of a service or of an endpoint, on a topic. */
public sealed interface ConnectionNotification {

    record Absent() implements ConnectionNotification {}

    record Active(AccountId owner, String subject, String topicArn, List<String> events)
            implements ConnectionNotification {}

    static ConnectionNotification evolve(
            ConnectionNotification state, ConnectionNotificationEvent event) {
        return switch (event) {
            case ConnectionNotificationCreated e ->
                    new Active(e.owner(), e.subject(), e.topicArn(), e.events());
            case ConnectionNotificationModified e ->
                    state instanceof Active(var owner, var subject, _, _)
                            ? new Active(owner, subject, e.topicArn(), e.events())
                            : state;
            case ConnectionNotificationDeleted _ -> new Absent();
        };
    }
}
