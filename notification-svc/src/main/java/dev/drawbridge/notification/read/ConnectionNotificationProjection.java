package dev.drawbridge.notification.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationCreated;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationDeleted;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationModified;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("connection-notifications")
final class ConnectionNotificationProjection implements Rebuildable {

    private final JdbcClient jdbc;

    ConnectionNotificationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("connection_notification");
    }

    @EventHandler
    void on(ConnectionNotificationCreated event) {
        jdbc.sql(
                        """
                        insert into connection_notification
                          (id, owner, region, subject, topic_arn, events)
                        values (?, ?, ?, ?, ?, ?::text[])
                        """)
                .params(
                        event.id().value(),
                        event.owner().value(),
                        event.region(),
                        event.subject(),
                        event.topicArn(),
                        event.events().toArray(String[]::new))
                .update();
    }

    @EventHandler
    void on(ConnectionNotificationModified event) {
        jdbc.sql(
                        """
                        update connection_notification set topic_arn = ?, events = ?::text[]
                        where id = ?
                        """)
                .params(event.topicArn(), event.events().toArray(String[]::new), event.id().value())
                .update();
    }

    @EventHandler
    void on(ConnectionNotificationDeleted event) {
        jdbc.sql("delete from connection_notification where id = ?")
                .param(event.id().value())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate connection_notification").update();
    }
}
