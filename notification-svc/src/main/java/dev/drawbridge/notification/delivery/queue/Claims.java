package dev.drawbridge.notification.delivery.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims what is due: per subscription and ordering key only the first that is not finished, so
 * that order is kept; per subscription only some at a time, so that one backlog does not fill the
 * batch.
 */
@Component
final class Claims {

    /** More than this is not looked at in one claim, however long the queue. */
    private static final int WINDOW = 2000;

    private static final String CLAIM =
            """
            with waiting as (
              select delivery_id, subscription_arn, due from delivery d
              where state = 'open' and due <= :now and subscription_arn <> all (:full::text[])
                and not exists (
                  select from delivery e
                  where e.state = 'open' and e.subscription_arn = d.subscription_arn
                    and e.ordering_key = d.ordering_key and e.delivery_id < d.delivery_id)
              order by due limit :window
            ), ranked as (
              select w.delivery_id, w.due, coalesce(b.n, 0) + row_number()
                over (partition by w.subscription_arn order by w.due, w.delivery_id) as place
              from waiting w
              left join unnest(:busy::text[], :counts::int[]) as b (arn, n)
                on b.arn = w.subscription_arn
            ), picked as (
              select delivery_id from delivery
              where state = 'open' and due <= :now and delivery_id in (
                select delivery_id from ranked where place <= :most order by place, due limit :limit)
              order by delivery_id
              for update skip locked
            ), claimed as (
              update delivery set due = :until, lease = :lease
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

    /**
     * @param busy how many are being sent to a subscription already
     */
    List<Delivery> claim(
            Instant now,
            Instant until,
            int limit,
            int mostPerSubscription,
            Map<String, Integer> busy) {
        var lease = UUID.randomUUID();
        return jdbc.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("window", WINDOW)
                .param("limit", limit)
                .param("most", mostPerSubscription)
                .param("full", full(busy, mostPerSubscription))
                .param("busy", busy.keySet().toArray(String[]::new))
                .param("counts", busy.values().toArray(Integer[]::new))
                .param("lease", lease)
                .query((row, _) -> rows.delivery(row, lease))
                .list();
    }

    /** These must not fill the window with what cannot be sent now anyway. */
    private static String[] full(Map<String, Integer> busy, int most) {
        return busy.entrySet().stream()
                .filter(entry -> entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    /** When the next one is due, as far as it is known now. */
    Optional<Instant> nextDue() {
        return jdbc.sql("select min(due) from delivery where state = 'open'")
                .query((row, _) ->
                        Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
