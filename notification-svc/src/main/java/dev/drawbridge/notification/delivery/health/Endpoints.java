package dev.drawbridge.notification.delivery.health;

import dev.drawbridge.notification.domain.subscription.Protocol;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subscriptions with how their endpoints fare, to look at. */
@Component
public final class Endpoints {

    /**
     * @param confirmation pending, confirmed or ended
     * @param standing active, muted or disabled
     * @param probeAt when the open breaker lets one through; null while it is closed
     * @param tried within the breaker's window, and of these failed
     * @param failedProbes one after the other
     * @param warnedPercent how much of the way to being disabled has been warned of
     * @param schedule sns or standard-webhooks
     * @param signed whether Standard Webhooks signatures are added
     * @param onFailure whether what fails for good holds back what follows it: unblock or block
     */
    public record Row(
            String id,
            String subscriptionArn,
            String topicArn,
            String owner,
            String protocol,
            String endpoint,
            String confirmation,
            String standing,
            @Nullable Instant standingSince,
            @Nullable String standingReason,
            @Nullable Instant probeAt,
            int tried,
            int failed,
            int failedProbes,
            @Nullable Instant failingSince,
            int warnedPercent,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            @Nullable String lastDetail,
            String schedule,
            boolean signed,
            String onFailure) {}

    /**
     * Deliveries that are not done, of one subscription.
     *
     * @param blocked of those that wait, how many do so until somebody sees to what they follow
     */
    public record Backlog(long waiting, long failed, long skipped, long blocked) {}

    private static final String SELECT =
            """
            select s.subscription_id, s.subscription_arn, s.topic_arn, s.owner, s.protocol,
                   s.endpoint, s.state, coalesce(h.standing, 'active') as standing,
                   h.standing_since, h.standing_reason, h.probe_at, coalesce(h.tried, 0) as tried,
                   coalesce(h.failed, 0) as failed, coalesce(h.reopened, 0) as reopened,
                   h.failing_since, coalesce(h.warned, 0) as warned, h.last_success,
                   h.last_failure, h.last_detail, coalesce(c.schedule, 'sns') as schedule,
                   coalesce(c.secret, c.private_key) is not null as signed,
                   coalesce(c.on_failure, 'unblock') as on_failure
            from subscription s
            left join endpoint_health h on h.subscription_arn = s.subscription_arn
            left join endpoint_choice c on c.subscription_arn = s.subscription_arn
            where (s.owner = :account or split_part(s.topic_arn, ':', 5) = :account)
              and s.state <> 'ended'
            """;

    private static final String PAGE =
            """
             and (:topic::text is null or s.topic_arn = :topic)
             and (:after::uuid is null or s.number > (
               select number from subscription where subscription_id = :after))
            order by s.number limit :limit
            """;

    private final JdbcClient jdbc;

    Endpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order they were made.
     *
     * @param after only those after this one; null to begin with the first
     */
    public List<Row> list(
            String account, @Nullable String topicArn, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + PAGE)
                .param("account", account)
                .param("topic", topicArn)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    public Optional<Row> find(String account, UUID id) {
        return jdbc.sql(SELECT + " and s.subscription_id = :id")
                .param("account", account)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    public Backlog backlog(String subscriptionArn) {
        return jdbc.sql(
                        """
                        select
                          (select count(*) from delivery where subscription_arn = :arn and state = 'open'),
                          count(*) filter (where state = 'failed'),
                          count(*) filter (where state = 'skipped'),
                          (select count(distinct d.delivery_id) from delivery b
                           join delivery d on d.subscription_arn = b.subscription_arn
                             and d.ordering_key = b.ordering_key and d.delivery_id > b.delivery_id
                             and d.state = 'open'
                           where b.blocks and b.subscription_arn = :arn)
                        from delivery
                        where subscription_arn = :arn and state in ('failed', 'skipped')
                        """)
                .param("arn", subscriptionArn)
                .query((row, _) ->
                        new Backlog(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("subscription_id"),
                row.getString("subscription_arn"),
                row.getString("topic_arn"),
                row.getString("owner"),
                row.getString("protocol"),
                Protocol.masked(row.getString("endpoint")),
                row.getString("state"),
                row.getString("standing"),
                instant(row.getTimestamp("standing_since")),
                row.getString("standing_reason"),
                instant(row.getTimestamp("probe_at")),
                row.getInt("tried"),
                row.getInt("failed"),
                row.getInt("reopened"),
                instant(row.getTimestamp("failing_since")),
                row.getInt("warned"),
                instant(row.getTimestamp("last_success")),
                instant(row.getTimestamp("last_failure")),
                row.getString("last_detail"),
                row.getString("schedule"),
                row.getBoolean("signed"),
                row.getString("on_failure"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
