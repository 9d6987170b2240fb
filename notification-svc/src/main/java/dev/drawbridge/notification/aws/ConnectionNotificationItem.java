package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.read.ConnectionNotifications;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: ConnectionNotification */
record ConnectionNotificationItem(
        String connectionNotificationId,
        @Nullable String serviceId,
        @Nullable String vpcEndpointId,
        String connectionNotificationType,
        String connectionNotificationArn,
        List<String> connectionEvents,
        String connectionNotificationState,
        String serviceRegion) {

    static ConnectionNotificationItem of(ConnectionNotifications.Row row, String region) {
        return of(row.id(), row.subject(), row.topicArn(), row.events(), region);
    }

    static ConnectionNotificationItem of(
            String id, String subject, String topicArn, List<String> events, String region) {
        var service = subject.startsWith("vpce-svc-");
        return new ConnectionNotificationItem(
                id,
                service ? subject : null,
                service ? null : subject,
                "Topic",
                topicArn,
                events,
                "Enabled",
                region);
    }
}
