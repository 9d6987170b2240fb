package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.lane.Allowance;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.DeliveryRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims what is due: per subscription and ordering key only the first that is not finished, so
 * that order is kept, and none behind one that blocks; of each lane as much as it may, one of each
 * before the second of any.
 */
@Component
final class Claims {

    /** More of one lane is not looked at in one claim, however long it is. */
    private static final int WINDOW = 500;

    /** What is due next, where nothing of its key goes before. */
    private static final String BY_TIME =
            """
            select d.delivery_id, d.due from (
              select delivery_id, due, ordering_key from delivery
              where subscription_arn = l.arn and state = 'open' and due <= :now
              order by due, delivery_id limit :window) d
            where d.delivery_id = (
              select e.delivery_id from delivery e
              where e.subscription_arn = l.arn and e.ordering_key = d.ordering_key
                and (e.state = 'open' or e.blocks)
              order by e.delivery_id limit 1)
            order by d.due, d.delivery_id limit l.most
            """;

    /** The first of each key, from key to key by the index, however many follow it. */
    private static final String BY_KEY =
            """
            select k.delivery_id, k.due from (
              with recursive first as (
                (select ordering_key, delivery_id, due, state, 1 as n from delivery
                 where subscription_arn = l.arn and (state = 'open' or blocks)
                 order by ordering_key, delivery_id limit 1)
                union all
                (select next.* from first f cross join lateral (
                   select d.ordering_key, d.delivery_id, d.due, d.state, f.n + 1 from delivery d
                   where d.subscription_arn = l.arn and (d.state = 'open' or d.blocks)
                     and d.ordering_key > f.ordering_key
                   order by d.ordering_key, d.delivery_id limit 1) next
                 where f.n < :window)
              ) select * from first) k
            where k.due <= :now and k.state = 'open'
            order by k.due, k.delivery_id limit l.most
            """;

    /**
     * The queue's open part is always a small share of its table, which the planner takes for
     * nothing at all: so the ways are laid down here by arrays and by what it cannot look through.
     */
    private static final String CLAIM =
            """
            with lane as (
              select * from unnest(:arns::text[], :busy::int[], :most::int[]) as l (arn, busy, most)
            ), waiting as (
              select h.delivery_id, h.due,
                     l.busy + row_number() over (partition by l.arn order by h.due, h.delivery_id) as place
              from lane l cross join lateral (%s) h
            ), picked as (
              select delivery_id from delivery
              where delivery_id = any (array(
                  select delivery_id from waiting order by place, due limit :limit))
                and case when state = 'open' then due <= :now end
              order by delivery_id
              for update skip locked
            ), claimed as (
              update delivery set lease = :lease,
                -- Each of the steps of SMTP may take its whole time.
                due = cast(:until as timestamptz) + case when protocol like 'email%%'
                    then interval '90 seconds' else interval '0' end
              where delivery_id = any (array(select delivery_id from picked))
              returning *
            )
            """;

    private static final String ORDER = " order by c.delivery_id";

    private final JdbcClient jdbc;
    private final DeliveryRows rows;

    Claims(JdbcClient jdbc, DeliveryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Delivery> byTime(List<Allowance> lanes, int limit, Instant now, Instant until) {
        return claim(BY_TIME, lanes, limit, now, until);
    }

    List<Delivery> byKey(List<Allowance> lanes, int limit, Instant now, Instant until) {
        return claim(BY_KEY, lanes, limit, now, until);
    }

    private List<Delivery> claim(
            String way, List<Allowance> lanes, int limit, Instant now, Instant until) {
        var lease = UUID.randomUUID();
        return jdbc.sql(CLAIM.formatted(way) + DeliveryRows.select("claimed") + ORDER)
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
