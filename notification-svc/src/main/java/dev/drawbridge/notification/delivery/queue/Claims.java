package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.notification.delivery.lane.Allowance;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims what is due: per subscription and ordering key only the first that is not finished, so
 * that order is kept; of each lane as much as it may, one of each before the second of any.
 */
@Component
final class Claims {

    /** More of one lane is not looked at in one claim, however long it is. */
    private static final int WINDOW = 500;

    private static final String CLAIM =
            """
            with lane as (
              select * from unnest(:arns::text[], :busy::int[], :most::int[]) as l (arn, busy, most)
            ), waiting as (
              select h.delivery_id, h.due, l.busy + h.place as place
              from lane l cross join lateral (
                select f.delivery_id, f.due,
                       row_number() over (order by f.due, f.delivery_id) as place
                from (
                  select d.delivery_id, d.due, d.ordering_key from delivery d
                  where d.subscription_arn = l.arn and d.state = 'open' and d.due <= :now
                  order by d.due, d.delivery_id limit :window
                ) f
                where not exists (
                  select from delivery e
                  where e.state = 'open' and e.subscription_arn = l.arn
                    and e.ordering_key = f.ordering_key and e.delivery_id < f.delivery_id)
                order by f.due, f.delivery_id limit l.most
              ) h
            ), picked as (
              select delivery_id from delivery
              where state = 'open' and due <= :now and delivery_id in (
                select delivery_id from waiting order by place, due limit :limit)
              order by delivery_id
              for update skip locked
            ), claimed as (
              update delivery set lease = :lease,
                -- Each of the steps of SMTP may take its whole time.
                due = cast(:until as timestamptz) + case when protocol like 'email%'
                    then interval '90 seconds' else interval '0' end
              where delivery_id in (select delivery_id from picked)
              returning *
            )
            """
                    + DeliveryRows.select("claimed")
                    + " order by c.delivery_id";

    private final JdbcClient jdbc;
    private final DeliveryRows rows;

    Claims(JdbcClient jdbc, DeliveryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Delivery> claim(List<Allowance> lanes, int limit, Instant now, Instant until) {
        var lease = UUID.randomUUID();
        return jdbc.sql(CLAIM)
                .param(
                        "arns",
                        lanes.stream().map(Allowance::subscriptionArn).toArray(String[]::new))
                .param("busy", lanes.stream().map(Allowance::busy).toArray(Integer[]::new))
                .param("most", lanes.stream().map(Allowance::most).toArray(Integer[]::new))
                .param("window", WINDOW)
                .param("limit", limit)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("lease", lease)
                .query((row, _) -> rows.delivery(row, lease))
                .list();
    }
}
