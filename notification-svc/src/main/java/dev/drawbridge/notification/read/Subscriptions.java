package dev.drawbridge.notification.read;

import dev.drawbridge.notification.domain.subscription.SubscriptionAttributes;
import dev.drawbridge.notification.filter.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Subscriptions as they are now; ended ones are only counted. */
@Component
public final class Subscriptions {

    /**
     * @param state pending, confirmed or ended
     * @param authenticated whether it was confirmed with credentials
     * @param attributes only those that were set
     */
    public record Row(
            String arn,
            String topicArn,
            String owner,
            String principal,
            String protocol,
            String endpoint,
            boolean raw,
            String state,
            boolean authenticated,
            Map<String, String> attributes) {

        public boolean pending() {
            return state.equals("pending");
        }

        public boolean ended() {
            return state.equals("ended");
        }

        public Wish wish() {
            return new Wish(
                    attributes.get(SubscriptionAttributes.FILTER_POLICY),
                    SubscriptionAttributes.filtersBody(attributes));
        }
    }

    /**
     * @param number its place in lists
     */
    public record Placed(long number, Row row) {}

    /** How many a topic has. */
    public record Counts(long confirmed, long pending, long ended) {}

    private static final String SELECT =
            """
            select subscription_arn, topic_arn, owner, principal, protocol, endpoint, raw, state,
                   authenticated, attributes, number
            from subscription where
            """;

    private final JdbcClient jdbc;
    private final AttributesJson json;

    Subscriptions(JdbcClient jdbc, AttributesJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Row> find(String arn) {
        return rows(jdbc.sql(SELECT + "subscription_arn = ? and state <> 'ended'").param(arn))
                .stream()
                .findFirst();
    }

    /** Also one that has ended, but not with its topic: its reply may restore it. */
    public Optional<Row> byId(UUID id) {
        return rows(jdbc.sql(SELECT + "subscription_id = ? and not topic_gone").param(id)).stream()
                .findFirst();
    }

    public Optional<Row> living(String topicArn, String protocol, String endpoint) {
        return rows(
                        jdbc.sql(
                                        SELECT
                                                + "topic_arn = ? and protocol = ? and endpoint = ? and state <> 'ended'")
                                .params(topicArn, protocol, endpoint))
                .stream()
                .findFirst();
    }

    public List<Row> confirmed(String topicArn) {
        return rows(
                jdbc.sql(SELECT + "topic_arn = ? and state = 'confirmed' order by number")
                        .param(topicArn));
    }

    public List<Row> ofTopic(String topicArn) {
        return rows(
                jdbc.sql(SELECT + "topic_arn = ? and state <> 'ended' order by number")
                        .param(topicArn));
    }

    /** From after a place on, so many. */
    public List<Placed> ofTopic(String topicArn, long after, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                topic_arn = ? and not topic_gone and number > ? and state <> 'ended'
                                order by number limit ?
                                """)
                .params(topicArn, after, most)
                .query((row, _) -> new Placed(row.getLong("number"), row(row)))
                .list();
    }

    /** From after a place on, so many. */
    public List<Placed> ofOwner(String owner, String region, long after, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                owner = ? and region = ? and number > ? and state <> 'ended'
                                order by number limit ?
                                """)
                .params(owner, region, after, most)
                .query((row, _) -> new Placed(row.getLong("number"), row(row)))
                .list();
    }

    /** How many policies a topic has, but for that of one subscription. */
    public long filterPolicies(String topicArn, String exceptArn) {
        return jdbc.sql(
                        """
                        select count(*) from subscription
                        where topic_arn = ? and subscription_arn <> ? and state <> 'ended'
                          and attributes ->> 'FilterPolicy' is not null
                        """)
                .params(topicArn, exceptArn)
                .query(Long.class)
                .single();
    }

    /** How many policies the topics of an account have, but for that of one subscription. */
    public long filterPoliciesOf(String account, String exceptArn) {
        return jdbc.sql(
                        """
                        select count(*) from subscription
                        where split_part(topic_arn, ':', 5) = ? and subscription_arn <> ?
                          and state <> 'ended' and attributes ->> 'FilterPolicy' is not null
                        """)
                .params(account, exceptArn)
                .query(Long.class)
                .single();
    }

    public Counts count(String topicArn) {
        return jdbc.sql(
                        """
                        select count(*) filter (where state = 'confirmed'),
                               count(*) filter (where state = 'pending'),
                               count(*) filter (where state = 'ended')
                        from subscription where topic_arn = ? and not topic_gone
                        """)
                .param(topicArn)
                .query((row, _) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private List<Row> rows(StatementSpec query) {
        return query.query((row, _) -> row(row)).list();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("subscription_arn"),
                row.getString("topic_arn"),
                row.getString("owner"),
                row.getString("principal"),
                row.getString("protocol"),
                row.getString("endpoint"),
                row.getBoolean("raw"),
                row.getString("state"),
                row.getBoolean("authenticated"),
                json.read(row.getString("attributes")));
    }
}
