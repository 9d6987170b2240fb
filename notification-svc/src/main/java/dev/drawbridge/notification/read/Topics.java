package dev.drawbridge.notification.read;

import dev.drawbridge.notification.domain.topic.TopicAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Topics as they are now. */
@Component("topicTable")
public final class Topics {

    /**
     * @param attributes only those that were set
     */
    public record Row(
            String arn, String owner, Map<String, String> attributes, Map<String, String> tags) {

        public boolean fifo() {
            return TopicAttributes.fifo(attributes);
        }
    }

    /**
     * @param number its place in lists
     */
    public record Placed(long number, String arn) {}

    private final JdbcClient jdbc;
    private final AttributesJson json;

    Topics(JdbcClient jdbc, AttributesJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Row> find(String arn) {
        return jdbc.sql("select topic_arn, owner, attributes, tags from topic where topic_arn = ?")
                .param(arn)
                .query((row, _) -> row(row))
                .optional();
    }

    /** In the order they were created, from after a place on, so many. */
    public List<Placed> arns(String owner, String region, long after, int most) {
        return jdbc.sql(
                        """
                        select number, topic_arn from topic
                        where owner = ? and region = ? and number > ? order by number limit ?
                        """)
                .params(owner, region, after, most)
                .query((row, _) -> new Placed(row.getLong(1), row.getString(2)))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("topic_arn"),
                row.getString("owner"),
                json.read(row.getString("attributes")),
                json.read(row.getString("tags")));
    }
}
