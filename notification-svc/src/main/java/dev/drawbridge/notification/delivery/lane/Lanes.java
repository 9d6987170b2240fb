package dev.drawbridge.notification.delivery.lane;

import dev.drawbridge.notification.delivery.DeliveryPolicies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue is a lane for each subscription. Lanes with something in them are visited in turn, a
 * bounded number at a time, so that no backlog hides another lane.
 */
@Component
public final class Lanes {

    /** From one subscription with open deliveries to the next by the index alone. */
    private static final String EVERY =
            """
            recursive visited as (
              (select subscription_arn as arn, 1 as n from delivery
               where state = 'open' and subscription_arn > :after
               order by subscription_arn limit 1)
              union all
              select (select d.subscription_arn from delivery d
                      where d.state = 'open' and d.subscription_arn > v.arn
                      order by d.subscription_arn limit 1), v.n + 1
              from visited v where v.arn is not null and v.n < :most
            )
            """;

    private static final String NAMED =
            """
            visited as (select * from unnest(:arns::text[]) as n (arn))
            """;

    /** What is due where a breaker holds everything back is of no interest. */
    private static final String VISIT =
            """
            with %s
            select v.arn, h.probe_at, coalesce(h.standing, 'active') as standing,
                   case when h.probe_at > :now and h.standing = 'active' then h.probe_at
                     else (select min(d.due) from delivery d
                           where d.state = 'open' and d.subscription_arn = v.arn)
                   end as next_due,
                   s.attributes ->> 'DeliveryPolicy' as own_policy,
                   -- What a topic says holds for webhooks only.
                   case when s.protocol like 'http%%' then t.attributes ->> 'DeliveryPolicy' end
                     as topic_policy,
                   coalesce(s.protocol like 'email%%', false) as mail
            from visited v
            left join endpoint_health h on h.subscription_arn = v.arn
            left join subscription s on s.subscription_arn = v.arn
            left join topic t on t.topic_arn = s.topic_arn
            where v.arn is not null%s
            order by v.arn
            """;

    private static final String NOT_HELD =
            " and (h.probe_at > :now and h.standing = 'active') is not true";

    private final JdbcClient jdbc;

    Lanes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of their names.
     *
     * @param after the last one visited before; empty to begin anew
     */
    public List<Lane> visit(String after, int most, Instant now) {
        return jdbc.sql(VISIT.formatted(EVERY, ""))
                .param("after", after)
                .param("most", most)
                .param("now", Timestamp.from(now))
                .query((row, _) -> lane(row))
                .list();
    }

    /** Those of these subscriptions that no breaker holds, in the order of their names. */
    public List<Lane> visit(Collection<String> subscriptions, Instant now) {
        return jdbc.sql(VISIT.formatted(NAMED, NOT_HELD))
                .param("arns", subscriptions.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, _) -> lane(row))
                .list();
    }

    private static Lane lane(ResultSet row) throws SQLException {
        var probe = row.getTimestamp("probe_at");
        var due = row.getTimestamp("next_due");
        var policies =
                DeliveryPolicies.effective(
                        row.getString("topic_policy"), row.getString("own_policy"));
        return new Lane(
                row.getString("arn"),
                row.getString("standing"),
                probe == null ? null : probe.toInstant(),
                // Emptied while it was being looked at.
                due == null ? Instant.MAX : due.toInstant(),
                policies.receivesPerSecond(),
                row.getBoolean("mail"));
    }
}
