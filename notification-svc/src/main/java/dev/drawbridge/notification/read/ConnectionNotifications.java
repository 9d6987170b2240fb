package dev.drawbridge.notification.read;

import dev.drawbridge.notification.domain.telling.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants to be told of what. */
@Component
public final class ConnectionNotifications {

    /**
     * @param subject the service id or the endpoint id
     */
    public record Row(
            String id, String owner, String subject, String topicArn, List<String> events) {}

    private static final String SELECT =
            "select id, owner, subject, topic_arn, events from connection_notification where ";

    private final JdbcClient jdbc;

    ConnectionNotifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were created. */
    public List<Row> of(String owner, String region) {
        return jdbc.sql(SELECT + "owner = ? and region = ? order by number")
                .params(owner, region)
                .query((row, _) -> row(row))
                .list();
    }

    public Optional<Row> find(String id, String owner, String region) {
        return jdbc.sql(SELECT + "id = ? and owner = ? and region = ?")
                .params(id, owner, region)
                .query((row, _) -> row(row))
                .optional();
    }

    public List<Row> listeningTo(String serviceId, String endpointId, Stage stage) {
        return jdbc.sql(SELECT + "subject in (?, ?) and ? = any (events) order by number")
                .params(serviceId, endpointId, stage.wireName())
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("owner"),
                row.getString("subject"),
                row.getString("topic_arn"),
                List.of((String[]) row.getArray("events").getArray()));
    }
}
