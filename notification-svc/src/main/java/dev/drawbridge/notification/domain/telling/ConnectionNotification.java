package dev.drawbridge.notification.domain.telling;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationCreated;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationDeleted;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationModified;
import java.util.List;
import java.util.Objects;

/** Someone's wish to be told of the events of a service or of an endpoint, on a topic. */
public sealed interface ConnectionNotification {

    record Absent() implements ConnectionNotification {}

    /**
     * @param region snapshots of earlier times have none: then it is the topic's
     */
    record Active(
            AccountId owner, String region, String subject, String topicArn, List<String> events)
            implements ConnectionNotification {

        public Active {
            region = Objects.requireNonNullElseGet(region, () -> Arns.region(topicArn));
        }
    }

    static ConnectionNotification evolve(
            ConnectionNotification state, ConnectionNotificationEvent event) {
        return switch (event) {
            case ConnectionNotificationCreated e ->
                    new Active(e.owner(), e.region(), e.subject(), e.topicArn(), e.events());
            case ConnectionNotificationModified e ->
                    state instanceof Active(var owner, var region, var subject, _, _)
                            ? new Active(owner, region, subject, e.topicArn(), e.events())
                            : state;
            case ConnectionNotificationDeleted _ -> new Absent();
        };
    }
}
