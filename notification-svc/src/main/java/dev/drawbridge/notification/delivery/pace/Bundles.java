package dev.drawbridge.notification.delivery.pace;

import dev.drawbridge.notification.delivery.OutgoingMessage;
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
 * Claims many of a lane that go together, from its front on: of each ordering key everything up to
 * some point, so that order is kept. The account's row must be locked, so that nobody else does.
 */
@Component
public final class Bundles {

    /** As many as a digest that was asked for may have. */
    private static final int LARGEST = 100;

    /** Longer mails are refused here and there. */
    private static final int LONGEST = 1_000_000;

    /** How the reason begins of those that are sent by themselves from now on. */
    public static final String REFUSED = "refused in a mail of ";

    private static final String CLAIM =
            """
            with front as (
              -- Questions and digests come by themselves, and have their turn all the same.
              select d.delivery_id, d.message_id, d.ordering_key, d.due,
                     m.kind <> 'NOTIFICATION' or m.stage = :digest
                       or coalesce(d.reason like :refused, false) as alone
              from (select * from delivery
                    where subscription_arn = :arn and state = 'open' and due <= :now
                    order by due, delivery_id limit 500) d
              join message m on m.message_id = d.message_id
            ), free as (
              select f.* from front f
              where not exists (
                select from front a
                where a.alone and (a.due, a.delivery_id) <= (f.due, f.delivery_id))
            ), told as (
              select f.delivery_id, f.ordering_key,
                     sum(octet_length(m.body)) over (order by f.delivery_id) as length
              from free f
              join message m on m.message_id = f.message_id
              where not exists (
                select from delivery e
                where e.subscription_arn = :arn and e.ordering_key = f.ordering_key
                  and (e.state = 'open' or e.blocks) and e.delivery_id < f.delivery_id
                  and not exists (select from free g where g.delivery_id = e.delivery_id))
            ), picked as (
              select delivery_id from delivery
              where delivery_id = any (array(
                  select delivery_id from told
                  where length <= :longest or delivery_id = (select min(delivery_id) from told)
                  order by delivery_id limit :largest))
                and case when state = 'open' then due <= :now end
              order by delivery_id
              for update skip locked
            ), claimed as (
              update delivery set lease = :lease, due = :until::timestamptz + interval '90 seconds'
              where delivery_id = any (array(
                  -- None where one of its key that goes before it is just in other hands.
                  select t.delivery_id from told t join picked p on p.delivery_id = t.delivery_id
                  where not exists (
                    select from told e
                    where e.ordering_key = t.ordering_key and e.delivery_id < t.delivery_id
                      and not exists (select from picked q where q.delivery_id = e.delivery_id))))
              returning *
            )
            """;

    private final JdbcClient jdbc;
    private final DeliveryRows rows;

    Bundles(JdbcClient jdbc, DeliveryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * What is sent at once: each by itself where there are no more than may go, else all in one.
     */
    public List<List<Delivery>> take(Allowance lane, Instant now, Instant until) {
        var lease = UUID.randomUUID();
        var taken =
                jdbc.sql(CLAIM + DeliveryRows.select("claimed") + " order by c.delivery_id")
                        .param("arn", lane.subscriptionArn())
                        .param("digest", OutgoingMessage.DIGEST)
                        .param("refused", REFUSED + "%")
                        .param("longest", LONGEST)
                        .param("largest", LARGEST)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .param("lease", lease)
                        .query((row, _) -> rows.delivery(row, lease))
                        .list();
        return taken.size() <= lane.most() ? taken.stream().map(List::of).toList() : List.of(taken);
    }
}
