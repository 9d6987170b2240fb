package dev.drawbridge.notification.domain.telling;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.NotificationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be ordered of a connection notification. */
public sealed interface ConnectionNotificationCommand {

    NotificationId id();

    /** Who orders it: someone else's does not exist for him. */
    AccountId owner();

    /** Where it is ordered: in any other Region it does not exist. */
    String region();

    /**
     * @param subject the service id or the endpoint id to listen to
     */
    record Create(
            NotificationId id,
            AccountId owner,
            String region,
            String subject,
            String topicArn,
            List<String> events)
            implements ConnectionNotificationCommand {}

    /**
     * @param topicArn null for no change
     * @param events empty for no change
     */
    record Modify(
            NotificationId id,
            AccountId owner,
            String region,
            @Nullable String topicArn,
            List<String> events)
            implements ConnectionNotificationCommand {}

    record Delete(NotificationId id, AccountId owner, String region)
            implements ConnectionNotificationCommand {}
}
